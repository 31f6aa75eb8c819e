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
    dimensions: {shop: {dimension: Shop, column: shop_id}}
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

  private static let tables = """
    create schema old;
    create table old.owner (owner_id int primary key, title text);
    create table old.shop (shop_id int primary key, town varchar(20), owner_id int, opened date);
    create table old.visit (shop_id int, people numeric, weather text, day date);
    create table old.above (shop bigint, boss bigint);
    """

  private static let snowflake = """
    dimension: Shop
    table: old.shop
    key: {shop_id: integer}
    joins: [{table: old.owner, on: owner.owner_id = shop.owner_id, key: [owner_id]}]
    attributes:
      town: text
      boss_id: {type: integer, expression: shop.owner_id}
      owner: {type: text, expression: "upper(owner.title)"}
    hierarchies:
      - levels:
          - {level: Shop, attribute: shop_id, parent: boss_id, closure: {table: old.above, parent: boss, child: shop}}
    """

  /// Expects of definitions just the mistakes given, each right behind its sign 🔻 in a replacement.
  private func expect(
    _ sentences: [String], in path: String, replacing replacements: [(old: String, marked: String)],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await Bench.with { bench in
      try await bench.script(Self.tables)
      var files = Self.files
      files["dimensions/shop.yaml"] = Self.snowflake
      var damaged = try #require(files[path])
      for (old, marked) in replacements {
        try #require(damaged.ranges(of: old).count == 1, "\(old)", sourceLocation: sourceLocation)
        damaged = damaged.replacing(old, with: marked)
      }
      var places: [String] = []
      for (line, row) in damaged.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        for (earlier, place) in row.ranges(of: "🔻").enumerated() {
          let column = row[..<place.lowerBound].unicodeScalars.count - earlier + 1
          places.append("Cubes/\(path):\(line + 1):\(column)")
        }
      }
      files[path] = damaged.replacing("🔻", with: "")
      bench.model = try ShopDefinitions.model(replacing: files)
      let plan = try await LoadPlan.make(model: bench.model, warehouse: bench.warehouse)
      #expect(
        plan.mistakes?.map(\.description) == zip(places, sentences).map { "\($0): \($1)" },
        sourceLocation: sourceLocation)
      #expect(places.count == sentences.count, sourceLocation: sourceLocation)
    }
  }

  @Test("a plan finds nothing wrong with definitions that fit their tables")
  func fitting() async throws {
    try await expect([], in: "stars/visit.yaml", replacing: [])
  }

  @Test("tables and columns that are not there are told with their place and the nearest name, all at once")
  func names() async throws {
    let shop = "dimensions/shop.yaml"
    try await expect(
      [
        "table 'old.shop' has no column 'shop_no'. Did you mean 'shop_id'?",
        "table 'old.shop' has no column 'twon'. Did you mean 'town'?",
        "table 'old.above' has no column 'bos'. Did you mean 'boss'?",
      ], in: shop,
      replacing: [
        ("key: {shop_id: integer}", "key: {🔻shop_no: integer}"), ("  town: text", "  🔻twon: text"),
        ("attribute: shop_id", "attribute: shop_no"), ("parent: boss,", "parent: 🔻bos,"),
      ])
    try await expect(
      [
        "PostgreSQL refuses the table: relation \"old.visits\" does not exist. Did you mean 'old.visit'?"
      ], in: "stars/visit.yaml", replacing: [("old.visit", "🔻old.visits")])
    try await expect(
      ["table 'old.visit' has no column 'shop'.", "table 'old.visit' has no column 'poeple'. Did you mean 'people'?"],
      in: "stars/visit.yaml",
      replacing: [
        ("column: shop_id", "column: 🔻shop"), ("{people: integer}", "{🔻poeple: integer}"),
      ])
  }

  @Test("SQL over existing tables is looked at, joins and queries too, with the place within the text")
  func expressions() async throws {
    let shop = "dimensions/shop.yaml"
    try await expect(
      [
        "PostgreSQL refuses the expression: column owner.owner_ip does not exist. Perhaps you meant to reference the "
          + "column \"owner.owner_id\".",
        "PostgreSQL refuses the expression: function uper(text) does not exist. No function matches the given name and "
          + "argument types. You might need to add explicit type casts.",
      ], in: shop,
      replacing: [
        ("on: owner.owner_id = shop.owner_id, key: [owner_id]", "on: 🔻owner.owner_ip = shop.owner_id"),
        ("\"upper(owner.title)\"", "\"🔻uper(owner.title)\""),
      ])
    try await expect(
      [
        "PostgreSQL refuses the expression: column \"peple\" does not exist. Perhaps you meant to reference the column "
          + "\"v.people\"."
      ], in: "stars/visit.yaml",
      replacing: [
        (
          "table: old.visit",
          "query: |\n  select shop_id,\n    🔻peple as people, weather\n  from old.visit as v\nalias: v"
        )
      ])
  }

  @Test("a column of another kind than is declared is told")
  func types() async throws {
    try await expect(
      [
        "column 'town' of table 'old.shop' is character varying, and integer is declared.",
        "the expression gives text, and date is declared for 'owner'.",
      ], in: "dimensions/shop.yaml",
      replacing: [
        ("  town: text", "  🔻town: integer"), ("{type: text, expression: \"upper", "{type: date, expression: \"🔻upper"),
      ])
    try await expect(
      ["column 'weather' of table 'old.visit' is text, and boolean is declared."], in: "dimensions/weather.yaml",
      replacing: [("attributes: {weather: text}", "attributes: {🔻weather: boolean}")])
  }

  @Test("a query over what a load has yet to make is no mistake; a load does not ask after existing tables")
  func own() async throws {
    try await Bench.with { bench in
      var files = Self.files
      files["stars/visit.yaml"] = try #require(files["stars/visit.yaml"])
        .replacing(
          "table: old.visit",
          with: "query: select 1 as shop_id, amount as people, 'x' as weather from star.fact_sale\nalias: v")
      bench.model = try ShopDefinitions.model(replacing: files)
      #expect(
        try await LoadPlan.make(model: bench.model, warehouse: bench.warehouse).mistakes?.map(\.place.file) == [
          "Cubes/dimensions/shop.yaml"
        ])
      try await bench.load()
      try await bench.script(Self.tables)
      #expect(try await LoadPlan.make(model: bench.model, warehouse: bench.warehouse).mistakes == [])
    }
  }
}
