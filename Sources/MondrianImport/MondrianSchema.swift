public import Foundation

/// A Mondrian 3 schema, read and found to be one.
public struct MondrianSchema: Sendable {
  /// The file's name as given.
  public let file: String
  var name = ""
  var dimensions: [Dimension] = []
  var cubes: [Cube] = []
  var virtualCubes: [VirtualCube] = []
  var namedSets: [NamedSet] = []
  var roles: [Role] = []
  /// What reading has noted.
  var notes: [ImportNote] = []

  /// Reads a schema.
  ///
  /// - Parameters:
  ///   - data: the XML file.
  ///   - file: the file's name, for what is said about it.
  /// - Throws: `MondrianError` with all mistakes when the file is not well-formed XML or no Mondrian 3 schema.
  public init(reading data: Data, file: String) throws(MondrianError) {
    self.file = file
    let root = try XMLTree(reading: data, file: file).root
    guard root.name == "Schema" else {
      throw MondrianError(
        .schema, file: file, at: root.place, "the root element is <\(root.name)>; expected <Schema>.")
    }
    if let version = root["metamodelVersion"], !version.hasPrefix("3") {
      throw MondrianError(
        .schema, file: file, at: root.place(of: "metamodelVersion"),
        "the schema is of metamodel version \(version); only schemas of Mondrian 3 can be read.")
    }
    let log = ImportLog()
    ShapeCheck(log: log).check(root)
    SchemaReader(log: log).read(root, into: &self)
    guard log.mistakes.isEmpty else { throw MondrianError(.schema, file: file, log.mistakes) }
    notes = log.notes
  }
}
