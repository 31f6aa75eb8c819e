import CubeModel
import Foundation
import TestSupport

/// A folder of delimited files in a test, with definitions that load one of them as a dimension.
struct FileBench {
  let folder: String

  /// Lends a bench whose definitions read the folder's `deal.csv`.
  static func with(
    dialect: String = "{}", changes: String = "full compare", _ body: (FileBench, inout Bench) async throws -> Void
  ) async throws {
    let scratch = try ScratchFolder(named: "files")
    defer { try? FileManager.default.removeItem(atPath: scratch.path) }
    let folder = scratch.path
    try await Bench.with { bench in
      bench.model = try DefinitionText.model(files(folder: folder, dialect: dialect, changes: changes))
      try await body(FileBench(folder: folder), &bench)
    }
  }

  /// Writes a file.
  func write(_ text: String, to name: String = "deal.csv") throws {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file of bytes.
  func write(_ bytes: [UInt8], to name: String = "deal.csv") throws {
    try Data(bytes).write(to: URL(filePath: folder + "/" + name))
  }

  static func files(folder: String, dialect: String, changes: String) -> [String: String] {
    [
      "calendar.yaml": "calendar: {first_day: 2025-01-01, last_day: 2025-12-31}",
      "dimensions/date.yaml": ShopDefinitions.files["dimensions/date.yaml"] ?? "",
      "sources/files.yaml": """
      source: files
      caption: {en: Files}
      connector: files
      folder: "\(folder)"
      dialect: \(dialect)
      tables:
        deal:
          file: deal.csv
          key: [id]
          changes: \(changes)
          control_totals: [amount]
          columns:
            id: {type: integer, required: true}
            name: {type: text, mend: {Acmee: Acme}}
            amount: "decimal(8,2)"
            won: boolean
            closed: date
            seen: timestamp
          rules: [{condition: amount > 0, reason: a deal must be worth something}]
      """,
      "dimensions/deal.yaml": """
      dimension: deal
      caption: {en: Deal}
      key: {id: integer}
      attributes:
        name: {type: text, history: overwrite, caption: {en: Name}}
        amount: {type: "decimal(8,2)", history: overwrite, caption: {en: Amount}}
        won: {type: boolean, history: overwrite, caption: {en: Won}}
        closed: {type: date, history: overwrite, caption: {en: Closed}}
        seen: {type: timestamp, history: overwrite, caption: {en: Seen}}
      hierarchies:
        - hierarchy: Deal
          caption: {en: Deal}
          all: {en: All}
          levels: [{level: Deal, attribute: id, name: name, caption: {en: Deal}}]
      load:
        - from: files.deal as d
          values: {id: d.id, name: d.name, amount: d.amount, won: d.won, closed: d.closed, seen: d.seen}
      """,
    ]
  }
}
