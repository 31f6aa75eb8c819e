import Foundation

@testable import MondrianImport

/// Schemas as texts, and what becomes of them.
enum SchemaText {
  /// Imports the elements of a schema; the definitions must be such as commands read.
  static func definitions(
    _ elements: String, types: [TypeQuestion: ColumnAnswer] = [:]
  ) throws -> ImportedDefinitions {
    let schema = try MondrianSchema(
      reading: Data("<Schema name='Test'>\n\(elements)\n</Schema>".utf8), file: "test.xml")
    let definitions = try ImportedDefinitions(schema, types: types)
    try definitions.model()
    return definitions
  }

  /// What is wrong with the elements of a schema; nil when nothing is.
  static func mistakes(_ elements: String) -> MondrianError? {
    do {
      _ = try definitions(elements)
      return nil
    } catch {
      return error as? MondrianError
    }
  }

  /// A cube with some elements besides a fact table and a measure.
  static func cube(_ elements: String, name: String = "Sales") -> String {
    """
    <Cube name="\(name)">
    <Table name="sale"/>
    \(elements.contains("<Dimension") ? elements : degenerate + elements)
    <Measure name="Count" column="sale_id" aggregator="count"/>
    </Cube>
    """
  }

  /// A cube's own dimension in its fact table.
  static let degenerate =
    "<Dimension name=\"Kind\"><Hierarchy><Level name=\"Kind\" column=\"kind\"/></Hierarchy></Dimension>"

  /// A shared dimension over one table.
  static let store = """
    <Dimension name="Store">
    <Hierarchy hasAll="true" primaryKey="store_id">
    <Table name="store"/>
    <Level name="City" column="city" uniqueMembers="true"/>
    <Level name="Store" column="store_id" nameColumn="name" type="Numeric" uniqueMembers="true"/>
    </Hierarchy>
    </Dimension>
    """
}

extension ImportedDefinitions {
  /// The text of a file under `Cubes`, without its first line; empty when there is no such file.
  func text(_ path: String) -> String {
    let text = files.first { $0.path == "Cubes/\(path).yaml" }?.text ?? ""
    return text.split(separator: "\n", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
  }

  /// The notes of a kind in words.
  func notes(_ kind: ImportNote.Kind) -> [String] {
    notes.filter { $0.kind == kind }.map { "\($0.place): \($0.subject)" }
  }
}
