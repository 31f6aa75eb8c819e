import CubeModel
import OrderedCollections
import Testing

@Suite("Which columns a load reads") struct LoadNamesTests {
  @Test(
    "any word that is a column's name counts; a row as a whole counts as all of them",
    arguments: [
      ("a.amount + b.amount", ["amount"]), ("amount", ["amount"]), ("A.Amount", ["amount"]),
      ("'amount' || a.\"name\"", ["name"]), ("sum(a.amount) filter (where name > '')", ["amount", "name"]),
      ("date", ["date"]), ("date(a.name)", ["date", "name"]), ("a is not null", nil), ("to_jsonb(a)", nil),
      ("count(a.*)", nil), ("a.unknown", nil), ("b.a", []), ("b is null", []),
    ] as [(String, [String]?)])
  func names(expression: String, expected: [String]?) {
    let load = LoadDefinition(
      from: .init(source: "crm", table: "sale", alias: "a"),
      joins: [.init(table: .init(source: "crm", table: "other", alias: "b"), condition: "true", keepsUnmatched: true)],
      values: ["x": expression])
    #expect(load.names(readFrom: "a", having: ["amount", "name", "date"]) == expected.map(Set.init))
  }

  @Test("all parts of a load are looked at")
  func parts() {
    let load = LoadDefinition(
      from: .init(source: "crm", table: "sale", alias: "a"),
      joins: [
        .init(table: .init(source: "crm", table: "b", alias: "b"), condition: "a.c1 = b.d", keepsUnmatched: true)
      ],
      days: .init(alias: "d", first: "a.c2", last: "a.c3"), condition: "a.c4", groupBy: ["a.c5"], effectiveFrom: "a.c6",
      changedOn: "a.c7", day: "a.c8", values: ["x": "a.c9", "y": "a.c10"])
    let columns = (1...11).map { "c\($0)" }
    #expect(load.names(readFrom: "a", having: columns) == Set(columns.dropLast()))
  }
}
