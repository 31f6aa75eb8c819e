import CubeModel
import OrderedCollections
import TestSupport
import Testing

@Suite("Drawn changes of windows beside first loads") struct DrawnWindowTests {
  @Test(
    "whatever changes in windows, in what lies in them and in what is read besides, each fact is as a first load has it",
    arguments: zip(1...3 as ClosedRange<UInt64>, InvoiceEdits.Going.allCases))
  func equal(seed: UInt64, going: InvoiceEdits.Going) async throws {
    var edits = InvoiceEdits(seed: seed, going: going)
    try await withTestDatabase { address in
      let bench = Bench(
        address: address, model: try InvoiceDefinitions.model(InvoiceDefinitions.loads, deletes: going.rawValue))
      try await bench.script(InvoiceDefinitions.tables)
      try await bench.script(edits.fill().joined(separator: ";\n"))
      try await bench.load()
      for step in 0..<25 {
        let made = (0...(step % 4)).map { _ in edits.next() }.joined(separator: ";\n")
        try await bench.script(made)
        try await bench.load()
        let (found, first) = (try await Self.facts(of: bench), try await bench.withFirstLoad(Self.facts))
        guard found == first else {
          let differences =
            found.rows.filter { !first.rows.contains($0) } + [["rather than"]]
            + first.rows.filter { !found.rows.contains($0) }
          Issue.record(
            """
            seed \(seed), step \(step): \(differences.map { $0.map { $0 ?? "-" }.joined(separator: " | ") })
            after \(made)
            """)
          return
        }
      }
    }
  }

  /// The current facts of all stars.
  @Sendable private static func facts(of bench: Bench) async throws -> DrawnTable {
    let queries = bench.model.stars.keys.map {
      """
      select '\($0)' as star, invoice_id, part, month_end_key, amount, more from star.fact_\($0) where retired_run is null
      """
    }
    return try await bench.table(queries.joined(separator: " union all ") + " order by 1, 2, 3")
  }
}
