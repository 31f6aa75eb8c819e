extension Model {
  /// The JSON Schemas (draft 7) of all kinds of definition files, by which editors complete and check what is typed.
  ///
  /// They come from the tables by which files are read. What a schema cannot say, such as whether a measure is there,
  /// only reading tells.
  ///
  /// - Returns: For each kind a file's name such as `cube.schema.json` and its text.
  public static func jsonSchemas() -> [(name: String, text: String)] {
    DefinitionKind.allCases.map { kind in
      let head: [(key: String, value: JSONValue)] = [
        ("$schema", .string("http://json-schema.org/draft-07/schema#")),
        ("title", .string("Plumbline: \(kind.phrase)")),
      ]
      return ("\(kind.rawValue).schema.json", JSONValue.object(head + kind.shape.schema).text() + "\n")
    }
  }
}
