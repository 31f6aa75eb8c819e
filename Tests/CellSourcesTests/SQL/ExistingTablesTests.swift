import CubeModel
import CubeQuery
import OrderedCollections
import Postgres
import StarSchema
import TestSupport
import Testing

@testable import CellSources

@Suite("the SQL cell source over tables that exist already")
struct ExistingTablesTests {
  private func withSession(_ body: (Session) async throws -> Void) async throws {
    try await withTestDatabase { address in
      let session = try await Session.open(to: address)
      try await ContractWarehouse.market.createExisting(in: session)
      try await body(session)
    }
  }

  private func withContract(_ body: (CellSourceContract) async throws -> Void) async throws {
    try await withSession { session in
      try await body(CellSourceContract(source: source(session), subject: .market))
      // The server's statistics, which decide how statements are written.
      try await session.execute("analyze")
      try await body(
        CellSourceContract(source: source(session, knowledge: .everythingIsWorthSumming), subject: .market))
    }
  }

  private func source(_ session: Session, knowledge: SourceKnowledge = SourceKnowledge()) -> SQLCellSource {
    SQLCellSource(
      pool: ConnectionPool(to: session.address), model: ContractWarehouse.market.model, knowledge: knowledge)
  }

  @Test("every grouping and aggregate equals the naive evaluation")
  func groupings() async throws {
    try await withContract { try await $0.answersEveryGrouping() }
  }

  @Test("requests of different scopes in one call get their own answers")
  func mixed() async throws {
    try await withContract { try await $0.answersMixedRequestsTogether() }
  }

  @Test("restrictions let in and keep out what the naive evaluation does")
  func restrictions() async throws {
    try await withContract { try await $0.restricts() }
  }

  @Test("ranges let in what the naive evaluation does")
  func ranges() async throws {
    try await withContract { try await $0.restrictsToRanges() }
  }

  @Test("members are the distinct rows of tables, joined where they need it, and of fact columns")
  func members() async throws {
    try await withContract { try await $0.listsMembers() }
  }

  @Test("rows behind cells come in order, whole and in pages")
  func rows() async throws {
    try await withContract { try await $0.givesRows() }
  }

  @Test("there are no runs and no former states")
  func states() async throws {
    try await withContract { try await $0.knowsOnlyTheLatest() }
  }

  @Test(
    "a join key that is not unique is refused, with table and column",
    arguments: [
      (
        "product", "insert into market.product values (3, 10, 'Pen', 1)", "dimension 'product'",
        "table 'market.product'"
      ),
      ("product", "insert into market.class values (30, 'x', 1)", "dimension 'product'", "table 'market.class'"),
      (
        "seller", "insert into market.person_line values (2, 4)", "dimension 'person'", "table 'market.person_line'"
      ),
    ])
  func fanOut(role: String, statement: String, place: String, table: String) async throws {
    try await withSession { session in
      try await session.execute(script: statement)
      let source = source(session)
      let request = CellRequest(star: "sale", measures: [.init(.count)])
      let error = await #expect(throws: CellSourceError.self) { try await source.cells(for: [request]) }
      #expect(error?.kind == .notUnique)
      #expect(error?.description.hasPrefix("\(place): \(table) has several rows for a value of '") == true)
      // Once it is mended, the same source answers.
      try await session.execute(
        script: "delete from market.\(table.dropFirst(14).dropLast())")
      let values: [[CellValue]]? = try await source.cells(for: [request]).first?.values
      #expect(values == [[.integer(14)]])
    }
  }

  @Test("a unique index is proof enough, and a null in the key of a row that nothing can join is no objection")
  func proofByIndex() async throws {
    try await withSession { session in
      try await session.execute(
        script: """
          insert into market.class values (null, 'x', 1), (null, 'y', 2);
          create unique index on market.person (person_id) include (boss_id);
          """)
      let request = CellRequest(
        star: "sale", measures: [.init(.count)],
        grouping: [.attribute(role: "product", name: "family", version: .current)]
      )
      #expect(try await source(session).cells(for: [request]).first?.rowCount == 3)
    }
  }

  @Test("a query of the definitions stands for a table")
  func query() async throws {
    try await withSession { session throws in
      var model = ContractWarehouse.market.model
      model.stars["sale"]?.table = ExistingTable(
        .query("select * from market.sale where pieces > 2 -- many"), alias: "s")
      let source = SQLCellSource(session: session, model: model)
      let request = CellRequest(star: "sale", measures: [.init(.minimum, column: "pieces")])
      let values: [[CellValue]]? = try await source.cells(for: [request]).first?.values
      #expect(values == [[.integer(3)]])
    }
  }

  @Test("the statement sums facts up by their keys before it joins, where that leaves few")
  func statementText() throws {
    let family = CellColumn.attribute(role: "product", name: "family", version: .ofTheDay)
    let month = CellColumn.attribute(role: "day", name: "month", version: .ofTheDay)
    let line = CellColumn.ancestor(role: "seller", hierarchy: "By line")
    let requests = [[family, month], [family], []].map { grouping in
      CellRequest(
        star: "sale", measures: [.init(.sum, column: "margin"), .init(.count), .init(.distinctCount, column: "day")],
        grouping: grouping,
        restrictions: [
          .init(columns: [line], tuples: [[.integer(1)]]), .init(columns: [month], tuples: [[.integer(2)]]),
        ])
    }
    let table = TableStatistics(
      rowCount: 100_000, distinctCounts: ["product_id": 100, "day_id": 30, "person_id": 1_000])
    let estimates = Estimates(tables: ["\(Identifier("market", "sale"))": table])
    let statements = try FactStatement.statements(
      for: requests, model: ContractWarehouse.market.model, estimates: estimates)
    Golden.check(statements.map(\.sql.text).joined(separator: "\n\n") + "\n", "existing.sql")
  }
}
