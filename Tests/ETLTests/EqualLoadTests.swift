import Connectors
import CubeModel
import ETL
import Foundation
import TestSupport
import Testing

@Suite("Loads of changes beside first loads") struct EqualLoadTests {
  @Test("whatever a source has changed, loading the changes gives what a first load gives", arguments: [1, 3, 4])
  func equal(seed: UInt64) async throws {
    try await Self.with { bench, folder in
      var edits = SourceEdits(seed: seed)
      try await Self.run(edits.fill(), bench, folder)
      var known: [DrawnTable] = []
      for step in 0..<20 {
        var made: [String] = []
        if step > 0 { for _ in 0..<(1 + step % 5) { made += try edits.next() } }
        try await Self.run(made, bench, folder)
        try await bench.load(on: step < 10 ? "2025-01-\(15 + step)" : "2025-02-\(step)")
        known.append(try await ShopState.known(atRun: step + 1, in: bench))
        let found = try await ShopState(of: bench)
        let first = try await Self.first(of: bench)
        let differences = found.differences(from: first) + (try await ShopState.misplaced(in: bench))
        guard differences.isEmpty else {
          Issue.record(
            """
            seed \(seed), step \(step): \(differences.joined(separator: "\n"))
            after \(made.joined(separator: ";\n"))
            """)
          return
        }
      }
      for (position, former) in known.enumerated() {
        let now = try await ShopState.known(atRun: position + 1, in: bench)
        #expect(now == former, "seed \(seed): what run \(position + 1) knew is no longer known")
      }
    }
  }

  /// Lends a shop without rows.
  private static func with(_ body: (Bench, _ folder: String) async throws -> Void) async throws {
    let scratch = try ScratchFolder(named: "rates")
    defer { try? FileManager.default.removeItem(atPath: scratch.path) }
    try await withTestDatabase { address in
      let bench = Bench(address: address, model: try ChangingShop.model(folder: scratch.path))
      try await bench.script(ChangingShop.tables)
      try await body(bench, scratch.path)
    }
  }

  /// Changes the source, and writes its rates to their file.
  private static func run(_ edits: [String], _ bench: Bench, _ folder: String) async throws {
    try await bench.script(edits.joined(separator: ";\n"))
    let rates = try await bench.table("select product_id, factor, note from crm.rate order by product_id")
    let lines = ([rates.columns] + rates.rows.map { $0.map { $0 ?? "" } }).map { $0.joined(separator: ",") + "\n" }
    try Data(lines.joined().utf8).write(to: URL(filePath: folder + "/rate.csv"))
  }

  /// What another warehouse holds that loads the same sources from nothing.
  private static func first(of bench: Bench) async throws -> ShopState {
    try await withTestDatabase { address in
      var other = Bench(address: address, model: bench.model)
      let source = bench.address
      other.connect = { definition in
        guard case .postgreSQL(_, _, let schema) = definition.connector else {
          return try SourceConnections(
            warehouse: Warehouse(address: address), definitionsFolder: "/", environment: [:]
          ).source(for: definition)
        }
        return PostgreSQLTables(address: source, schema: schema)
      }
      try await other.load(on: "2025-03-01")
      return try await ShopState(of: other)
    }
  }
}
