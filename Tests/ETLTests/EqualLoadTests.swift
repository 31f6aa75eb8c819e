import CubeModel
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
        let first = try await bench.withFirstLoad { try await ShopState(of: $0) }
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
}
