import Postgres
import Testing

extension Bench {
  /// Expects a query's rows to be as drawn.
  func expect(_ sql: String, _ drawn: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let found = try await table(sql)
    let expected = DrawnTable(drawn)
    if found != expected {
      Issue.record("expected\n\(expected)\nbut found\n\(found)", sourceLocation: sourceLocation)
    }
  }

  /// Expects the current facts of the shop to be as drawn.
  func expectSales(_ drawn: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let found = try await sales()
    let expected = DrawnTable(drawn)
    if found != expected {
      Issue.record("expected\n\(expected)\nbut found\n\(found)", sourceLocation: sourceLocation)
    }
  }

  /// Expects the rejects of the shop to be as drawn: table, key and reason.
  func expectRejects(_ drawn: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await expect(
      "select table_name as table, key, reason from meta.reject order by reject_id", drawn,
      sourceLocation: sourceLocation)
  }
}
