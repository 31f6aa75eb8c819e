import CubeModel
import ETL
import Foundation
import OrderedCollections
import TestSupport
import Testing

@Suite("SQL mistakes in definitions") struct ExpressionMistakeTests {
  private static let prefix = "PostgreSQL refuses the expression: "

  /// Expects just one mistake, right behind the sign 🔻 in a replacement.
  private func expect(
    _ sentence: String, in path: String, replacing old: String, with marked: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await expect([sentence], in: path, replacing: old, with: marked, sourceLocation: sourceLocation)
  }

  private func expect(
    _ sentences: [String], in path: String, replacing old: String, with marked: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await Bench.with { bench in
      let text = try #require(ShopDefinitions.files[path])
      try #require(text.ranges(of: old).count == 1, sourceLocation: sourceLocation)
      let damaged = text.replacing(old, with: marked)
      var places: [String] = []
      for (line, row) in damaged.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        for (earlier, place) in row.ranges(of: "🔻").enumerated() {
          let column = row[..<place.lowerBound].unicodeScalars.count - earlier + 1
          places.append("Cubes/\(path):\(line + 1):\(column)")
        }
      }
      bench.model = try ShopDefinitions.model(replacing: [path: damaged.replacing("🔻", with: "")])
      let plan = try await LoadPlan.make(model: bench.model, warehouse: bench.warehouse)
      let expected = zip(places, sentences).map { "\($0): \(Self.prefix)\($1)" }
      #expect(plan.mistakes?.map(\.description) == expected, sourceLocation: sourceLocation)
      #expect(places.count == sentences.count, sourceLocation: sourceLocation)
    }
  }

  @Test("a value that the database refuses is told with file, line and column, before anything is there")
  func values() async throws {
    let star = "stars/sale.yaml"
    try await expect(
      "operator does not exist: date * integer. No operator matches the given name and argument types. "
        + "You might need to add explicit type casts.",
      in: star, replacing: "amount: s.amount}", with: "amount: s.sold_on 🔻* 2}")
    try await expect(
      "syntax error at or near \"*\".", in: star, replacing: "amount: s.amount}", with: "amount: s.amount + 1 + 🔻* 2}")
    try await expect(
      "cannot cast type date to numeric.", in: star, replacing: "amount: s.amount}", with: "amount: 🔻s.sold_on}")
    try await expect(
      "aggregate functions are not allowed in GROUP BY.", in: star, replacing: "    day: s.sold_on\n",
      with: "    group_by: [s.sale_id, 🔻count(*)]\n    day: s.sold_on\n")
  }

  @Test("the place is found within a text that goes over several lines, in quotation marks, and behind a join")
  func places() async throws {
    try await expect(
      "function nosuch(numeric) does not exist. No function matches the given name and argument types. "
        + "You might need to add explicit type casts.",
      in: "stars/sale.yaml",
      replacing: "values: {sale_id: s.sale_id, sold: s.sold_on, customer: s.customer_id, amount: s.amount}",
      with: """
        join: [{left: crm.customer as c, on: "c.customer_id =
                s.customer_id"}]
            values:
              sale_id: s.sale_id
              sold: s.sold_on
              customer: s.customer_id
              amount: >-
                case when c.tier = 'Key'
                then 🔻nosuch(s.amount) end
        """)
  }

  @Test("rules, conditions, joins and checks are looked at as well, and one mistake does not hide another")
  func all() async throws {
    try await expect(
      ["argument of WHERE must be type boolean, not type numeric."], in: "sources/crm.yaml",
      replacing: "condition: amount >= 0", with: "condition: 🔻amount + 1")
    try await expect(
      [
        "argument of JOIN/ON must be type boolean, not type bigint.",
        "argument of WHERE must be type boolean, not type date.",
        "cannot cast type bigint to date.",
      ], in: "stars/sale.yaml", replacing: "    day: s.sold_on\n",
      with: """
            join: [{left: crm.customer as c, on: 🔻c.customer_id}]
            where: 🔻s.sold_on
            day: 🔻s.sale_id

        """)
    try await expect(
      "operator does not exist: numeric <= boolean. No operator matches the given name and argument types. "
        + "You might need to add explicit type casts.",
      in: "stars/sale.yaml", replacing: "condition: amount <= 5000", with: "condition: amount 🔻<= true")
  }

  @Test("a run with such definitions stops before it reads, and says all of it")
  func run() async throws {
    try await Bench.with { bench in
      let text = try #require(ShopDefinitions.files["stars/sale.yaml"])
      bench.model = try ShopDefinitions.model(replacing: [
        "stars/sale.yaml": text.replacing("amount: s.amount}", with: "amount: s.sold_on}")
          .replacing("amount <= 1000", with: "amount and true")
      ])
      let error = await #expect(throws: ETLError.self) {
        try await bench.load { event in
          if case .stepBegan = event { Issue.record("a step began") }
        }
      }
      #expect(error?.kind == .definition)
      #expect(error?.place == "Cubes/stars/sale.yaml:14:84")
      #expect(error?.description.contains("\nCubes/stars/sale.yaml:17:") == true)
    }
  }

  @Test("the plan leaves nothing behind, and knows the functions of clocks before a load has made them")
  func traceless() async throws {
    try await Bench.with { bench in
      let schemas = "select nspname from pg_namespace where nspname !~ '^pg_(temp|toast_temp)' order by 1"
      let before = try await bench.table(schemas)
      bench.model = try Model(readingFrom: PackageRoot.url.appending(path: "Cubes"), dashboards: nil)
      #expect(bench.model.calendar?.clocks.isEmpty == false)
      let plan = try await LoadPlan.make(model: bench.model, warehouse: bench.warehouse)
      #expect(plan.mistakes == [])
      #expect(try await bench.table(schemas) == before)
    }
  }

  @Test("the mappings that are shipped have no such mistake", arguments: ["salesforce", "suitecrm"])
  func mappings(name: String) async throws {
    try await Bench.with { bench in
      let folder = PackageRoot.url.appending(path: "Mappings/\(name)/Cubes")
      bench.model = try Model(readingFrom: folder, dashboards: nil)
      #expect(try await LoadPlan.make(model: bench.model, warehouse: bench.warehouse).mistakes == [])
    }
  }
}
