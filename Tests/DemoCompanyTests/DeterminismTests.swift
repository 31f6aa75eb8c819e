import Postgres
import TestSupport
import Testing

@testable import DemoCompany

@Suite("The demo company is the same whenever it is made")
struct DeterminismTests {
  /// A hash of each table's rows in binary form, in the order in which they were written (FNV-1a, 64 bits).
  private func hashes(seed: UInt64, scale: Double, advancing: Bool = false) async throws -> [UInt64] {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      let company = try DemoCompany(seed: seed, scale: scale)
      try company.fill(connection)
      if advancing { try company.advance(connection, days: 3, fraction: 0.05) }
      return try Table.allCases.map { table in
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        let order: SQL = advancing ? "order by 1, 2" : ""
        try connection.copyOut(
          "copy (select * from \(table.identifier) \(order)) to stdout (format binary)"
        ) { bytes in
          for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        return hash
      }
    }
  }

  @Test("the same seed and scale give the same bytes, another seed gives others")
  func sameBytes() async throws {
    let first = try await hashes(seed: 7, scale: 0.05)
    #expect(try await hashes(seed: 7, scale: 0.05) == first)
    let other = try await hashes(seed: 8, scale: 0.05)
    let fixed: Set<Table> = [
      .office, .product, .serviceLevel, .accountingPeriod, .dunningLevel, .campaign, .callQueue, .maturityFactor,
    ]
    for (index, table) in Table.allCases.enumerated() {
      #expect((other[index] == first[index]) == fixed.contains(table), "\(table)")
    }
  }

  @Test("life goes on in the same way")
  func sameAdvance() async throws {
    let first = try await hashes(seed: 7, scale: 0.05, advancing: true)
    #expect(try await hashes(seed: 7, scale: 0.05, advancing: true) == first)
  }

  @Test("the first rows of each table are these")
  func firstRows() async throws {
    var text = ""
    for table in Table.allCases {
      text += "\(table.rawValue): \(table.columns.joined(separator: ", "))\n"
      let rows = try await FilledDatabase.rows(
        "select r::text as row from (select * from \(table.identifier) order by 1, 2 limit 4) as r")
      for row in rows { text += try row.string("row") + "\n" }
      text += "\n"
    }
    Golden.check(text, "first-rows.txt")
  }
}
