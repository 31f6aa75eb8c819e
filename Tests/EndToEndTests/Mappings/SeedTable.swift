import Foundation

/// A table of Salesforce's objects in snake case, as a seed file has it, with commas and no line ends in its fields.
struct SeedTable {
  private let object: String
  private let names: [String]
  private let records: [[String]]

  init(of object: String, in folder: URL) throws {
    self.object = object
    let file = folder.appending(path: "sf_\(object.lowercased())_data.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map(Self.fields)
    names = lines.first ?? []
    records = Array(lines.dropFirst())
  }

  /// The object under its API names: truth values as 0 and 1, days with a time behind them.
  var exported: SalesforceExport.Object {
    let kept = names.indices.filter { !names[$0].hasPrefix("_") }
    return SalesforceExport.Object(
      name: object, fields: kept.map { Self.field(names[$0]) },
      records: records.map { record in kept.map { Self.value(record[$0], of: names[$0]) } })
  }

  private static func field(_ name: String) -> String {
    let isCustom = name.hasSuffix("_c")
    let words = (isCustom ? String(name.dropLast(2)) : name).split(separator: "_")
    return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + (isCustom ? "__c" : "")
  }

  private static func value(_ value: String, of name: String) -> String? {
    switch value.lowercased() {
    case "": nil
    case "true": "1"
    case "false": "0"
    case _ where name == "activity_date" || name == "close_date": value.prefix(10) + " 00:00:00"
    default: value
    }
  }

  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
