import CubeModel
import ETL
import OrderedCollections
import Testing

@Suite("Tables that exist already") struct ExistingTableTests {
  private static let files = [
    "dimensions/shop.yaml": """
    dimension: Shop
    table: old.shop
    key: {shop_id: integer}
    attributes: {town: text}
    hierarchies: [{levels: [{level: Town, attribute: town}]}]
    """,
    "dimensions/weather.yaml": """
    dimension: Weather
    facts: Visits
    attributes: {weather: text}
    hierarchies: [{levels: [{level: Weather, attribute: weather}]}]
    """,
    "stars/visit.yaml": """
    star: Visits
    table: old.visit
    dimensions: {shop: Shop}
    measures: {people: integer}
    """,
  ]

  @Test("a run neither makes nor loads them, and plans nothing for them")
  func run() async throws {
    try await Bench.with { bench in
      let names = Set(bench.model.dimensions.keys).union(bench.model.stars.keys)
      bench.model = try ShopDefinitions.model(replacing: Self.files)
      try await bench.load()
      let plan = try await LoadPlan.make(model: bench.model, warehouse: bench.warehouse)
      #expect(plan.migrations.isEmpty && plan.withheldMigrations.isEmpty)
      #expect(Set(plan.items.filter { $0.phase != .stage }.map(\.subject)) == names)
      #expect(
        try await bench.value("select count(*) from pg_tables where schemaname = 'star'") == String(names.count))
      try await bench.load()
    }
  }
}
