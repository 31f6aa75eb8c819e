import Foundation
import TestSupport
import Testing

/// Writes objects as a Salesforce Data Export has them: every field quoted, one object a part.
struct SalesforceExport {
  /// An object's fields, and its records' values; nil is empty.
  struct Object {
    var name: String
    var fields: [String]
    var records: [[String?]]

    /// An object drawn as a table: names in the first line, a dash for nothing.
    init(_ name: String, _ drawn: String) {
      self.init(name: name, lines: drawn.split(separator: "\n"))
    }

    /// An object with its fields and records.
    init(name: String, fields: [String], records: [[String?]]) {
      self.name = name
      self.fields = fields
      self.records = records
    }

    private init(name: String, lines: [Substring]) {
      let rows = lines.map { line in
        line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
      }
      self.init(
        name: name, fields: rows.first ?? [],
        records: rows.dropFirst().map { row in row.map { $0 == "-" ? nil : $0 } })
    }
  }

  var objects: [Object]

  /// Writes the parts into a new folder.
  ///
  /// - Parameter encoding: one that has all of the records' characters.
  /// - Returns: the folder's path.
  func write(in encoding: String.Encoding = .utf8) throws -> String {
    let folder = try ScratchFolder(named: "salesforce").path
    for (number, object) in objects.enumerated() {
      let lines = [object.fields.map(Self.quoted)] + object.records.map { $0.map { Self.quoted($0 ?? "") } }
      let text = lines.map { $0.joined(separator: ",") + "\n" }.joined()
      try ArchiveWriter.write(
        folder + "/WE_00D5g000004abcdEAA_\(number + 1).ZIP",
        [("\(object.name).csv", Array(try #require(text.data(using: encoding))))])
    }
    return folder
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
