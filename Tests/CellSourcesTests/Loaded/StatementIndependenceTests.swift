import CellSources
import CubeQuery
import CubeTestSupport
import Postgres
import TestSupport
import Testing

/// Answers to statements hang on the facts alone, not on what stands between.
struct StatementIndependenceTests {
  @Test("a statement has the same answer by SQL, by an empty cache, by one that holds some of it and by a full one")
  func sources() async throws {
    try await LoadedShop.with { shop in
      try await shop.change(
        """
        insert into crm.customer select n, 'Customer ' || n, (array['Key', 'Major', 'Base'])[1 + n % 3]
        from generate_series(1, 12) n;
        insert into crm.sale select n, 1 + n * 7 % 13, date '2025-01-01' + n * 11 % 90, case when n % 9 > 0 then n * 1.25 end
        from generate_series(1, 300) n;
        """)
      try await shop.load(on: "2025-04-01")
      let sql = SQLCellSource(pool: ConnectionPool(to: shop.address), model: shop.model)
      let cache = CachingCellSource(sql, model: shop.model)
      let plain = MDXEngine(model: shop.model, source: sql)
      let cached = MDXEngine(model: shop.model, source: cache)
      let statements = try await Self.statements(plain)
      var answers: [MDXCellSet] = []
      for statement in statements {
        answers.append(try await Self.answer(statement, plain))
        cache.flush()
        let throughEmpty = try await Self.answer(statement, cached)
        #expect(throughEmpty.axes == answers.last?.axes && throughEmpty.cells == answers.last?.cells, "\(statement)")
      }
      for (statement, answer) in zip(statements, answers).shuffled() {
        let throughFull = try await Self.answer(statement, cached)
        #expect(throughFull.axes == answer.axes && throughFull.cells == answer.cells, "\(statement)")
      }
      // What a few other statements left behind serves some cells of each, and others not.
      var numbers = SeededGenerator(seed: 8)
      for (statement, answer) in zip(statements, answers) {
        cache.flush()
        for other in statements.shuffled(using: &numbers).prefix(3) { _ = try await Self.answer(other, cached) }
        let throughSome = try await Self.answer(statement, cached)
        #expect(throughSome.axes == answer.axes && throughSome.cells == answer.cells, "\(statement)")
      }
      #expect(answers.contains { !$0.cells.isEmpty })
    }
  }

  private static func statements(_ engine: MDXEngine) async throws -> [String] {
    var hierarchies: [ExploredHierarchy] = []
    for name in ["[Sold]", "[Customer]", "[Customer today]"] {
      hierarchies.append(try #require(try await ExploredHierarchy(name, of: "Sales", asking: engine)))
    }
    var generator = StatementGenerator(
      cube: "Sales", measures: ["Revenue", "Sales", "Customers", "Average", "Least", "Closing", "Mean day"],
      hierarchies: hierarchies,
      numbers: SeededGenerator(seed: 7))
    return (0..<60).map { generator.next().text(isDense: $0.isMultiple(of: 2)) }
  }

  private static func answer(_ statement: String, _ engine: MDXEngine) async throws -> MDXCellSet {
    guard case .cellSet(let cells) = try await engine.answer(statement) else {
      throw MDXFailure(.other, "the statement is answered by something else than cells")
    }
    return cells
  }
}
