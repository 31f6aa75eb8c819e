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

  @Test("keeps the contract", arguments: [.everyGrouping] + ContractClause.answers + [.withoutRuns])
  func contract(_ clause: ContractClause) async throws {
    try await withSession { session in
      try await clause.expect(CellSourceContract(source: source(session), subject: .market))
      // The server's statistics, which decide how statements are written.
      try await session.execute("analyze")
      try await clause.expect(
        CellSourceContract(source: source(session, knowledge: .everythingIsWorthSumming), subject: .market))
    }
  }

  private func source(_ session: Session, knowledge: SourceKnowledge = SourceKnowledge()) -> SQLCellSource {
    SQLCellSource(
      pool: ConnectionPool(to: session.address), model: ContractWarehouse.market.model, knowledge: knowledge)
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

  @Test("a restriction to neighbouring keys compares with the first and the last; one with a gap does not")
  func spans() async throws {
    try await withSession { session in
      try await session.execute("analyze")
      let model = ContractWarehouse.market.model
      let knowledge = SourceKnowledge.everythingIsWorthSumming
      try await session.withConnection { try knowledge.learn(about: ["sale"], model: model, in: $0) }
      let quarter = CellColumn.attribute(role: "day", name: "quarter", version: .ofTheDay)
      let month = CellColumn.attribute(role: "day", name: "month", version: .ofTheDay)
      for (column, value, span) in [
        (quarter, MemberValue.text("Q1"), 100...102 as ClosedRange<Int64>?), (month, .integer(4), 103...103),
        (quarter, .text("Q3"), nil),
      ] {
        let request = CellRequest(
          star: "sale", measures: [.init(.count)],
          restrictions: [.init(columns: [column, column], tuples: [[value, value]])])
        let statements = try FactStatement.statements(for: [request], model: model, estimates: knowledge.estimates)
        let statement = try #require(statements.first)
        let probe = try #require(statement.probes.first)
        #expect(try KeyCondition.span(in: try await session.rows(probe).only()) == span)
        #expect(statement.sql([:]).text.contains(" in (select "))
        if let span { #expect(statement.sql([probe: span]).text.contains(#""day_id" between $1 and $2"#)) }
      }
      let gap = try await session.rows("select 1, 3, 2 union all select 1, 3, 3")
      #expect(try gap.map { try KeyCondition.span(in: $0) } == [nil, 1...3])
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
    Golden.check(statements.map { $0.sql().text }.joined(separator: "\n\n") + "\n", "existing.sql")
  }
}
