/// The files of definitions, each with a name of its own.
struct DefinitionFiles {
  /// The name of the schema's file, for the first line of each file.
  var origin = ""
  private(set) var files: [ImportedFile] = []
  private var names = Names()

  /// Adds a definition.
  ///
  /// - Parameters:
  ///   - folder: the folder within `Cubes`.
  ///   - name: the definition's name, from which the file's is made.
  ///   - element: what it was in the schema, and where.
  mutating func add(_ definition: YAML, _ folder: String, _ name: String, _ element: String, _ place: XMLPlace) {
    let slug = SQLName.plain(name).replacing("_", with: "-")
    let path = names.unique("Cubes/\(folder)/\(slug)", separator: "-") + ".yaml"
    let head = "\(ImportedDefinitions.firstWords) \(origin), line \(place.line): \(element)\n"
    files.append(ImportedFile(path: path, text: head + YAMLWriter.text(of: definition)))
  }
}
