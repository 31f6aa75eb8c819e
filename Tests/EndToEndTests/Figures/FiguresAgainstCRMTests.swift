import Postgres
import TestSupport
import Testing

/// Every star's figures, held against plain SQL over the CRM's own tables.
struct FiguresAgainstCRMTests {
  @Test("a cube answers what plain SQL over the CRM counts", arguments: Figure.all)
  func figure(_ figure: Figure) async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let answer = try MDXCells(try await plumb.run("query", figure.statement, "--format", "json")).rows
    let address = PrivateServer(stateFolder: plumb.stateFolder).address(database: "crm")
    let session = try await Session.open(to: address)
    let rows = try await session.rows(figure.sql)
    await session.close()
    #expect(!rows.isEmpty, "the SQL of '\(figure.name)' counts nothing")
    var expected: Set<String> = []
    for row in rows {
      let label = try row.string(0)
      expected.insert(label)
      let found = try #require(answer[label], "\(figure.name): no row '\(label)' in \(answer.keys.sorted())")
      for column in found.indices {
        let counted = try row.optionalDouble(column + 1) ?? 0
        #expect(
          abs((found[column] ?? 0) - counted) <= 1e-9 * max(1, abs(counted)),
          "\(figure.name), \(label), column \(column + 1): \(String(describing: found[column])), not \(counted)")
      }
    }
    guard figure.isComplete else { return }
    let surplus = answer.filter { label, values in !expected.contains(label) && values.contains { abs($0 ?? 0) > 1e-9 }
    }
    #expect(surplus.isEmpty, "\(figure.name): the cube has rows that SQL has not")
  }
}
