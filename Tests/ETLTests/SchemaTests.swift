import CubeModel
import ETL
import OrderedCollections
import StarSchema
import Testing

@Suite("The warehouse's tables") struct SchemaTests {
  @Test("a plan says what would be created and touches nothing")
  func plan() async throws {
    try await Bench.with { bench in
      let first = try await LoadPlan.make(model: bench.model, warehouse: bench.warehouse)
      #expect(first.items.allSatisfy { $0.manner == .first })
      #expect(first.migrations.contains { $0.description == "create table star.fact_sale" })
      try await bench.expect(
        "select to_regnamespace('star') as star, to_regnamespace('meta') as meta", "star | meta\n- | -")
      try await bench.script("insert into crm.customer (customer_id, modified_at) values (1, '2025-03-01 12:00Z')")
      try await bench.load()
      let second = try await LoadPlan.make(model: bench.model, warehouse: bench.warehouse)
      #expect(second.migrations.isEmpty && second.withheldMigrations.isEmpty)
      #expect(
        second.items.map { "\($0.phase.rawValue) \($0.subject): \($0.manner)" } == [
          "stage crm.customer: changes since 2025-03-01 12:00:00+00", "stage crm.customer_history: full compare",
          "stage crm.sale: full compare", "conform customer: what has changed", "conform date: what has changed",
          "load sale: what has changed",
        ])
    }
  }

  @Test("a new measure and attribute are added, and all rows are made anew")
  func addition() async throws {
    try await Bench.with { bench in
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Key")
      try await bench.fill("crm.sale", "sale_id | customer_id | sold_on | amount\n10 | 1 | 2025-03-01 | 5")
      try await bench.load()
      bench.model.stars["sale"]?.measureColumns["half"] = .init(type: .decimal(precision: 8, scale: 2))
      bench.model.stars["sale"]?.loads[0].values["half"] = "s.amount / 2"
      let plan = try await LoadPlan.make(model: bench.model, warehouse: bench.warehouse)
      #expect(plan.migrations.map(\.description) == ["add column star.fact_sale.half", "replace view mart.sale"])
      #expect(plan.items.last?.manner == .anew)
      try await bench.load()
      try await bench.expect(
        "select sale_id, half, retired_run from star.fact_sale order by loaded_run",
        "sale_id | half | retired_run\n10 | - | 2\n10 | 2.50 | -")
      try await bench.expect(
        "select sold_day, customer_name, half from mart.sale",
        "sold_day | customer_name | half\n2025-03-01 | Acme | 2.50")
    }
  }

  @Test("a new attribute is no change: it is filled in all versions of the members, as if it had been there at first")
  func newAttributes() async throws {
    try await Bench.with { bench in
      try await bench.script("alter table crm.customer add region text default 'North', add origin text default 'fair'")
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Key\n2 | Bolt | Key")
      try await bench.load(on: "2025-03-01")
      try await bench.add("crm.customer", "customer_id | tier | modified_at\n1 | Base | 2025-03-05")
      try await bench.load(on: "2025-03-05")
      let customer = try #require(ShopDefinitions.files["dimensions/customer.yaml"])
        .replacing(
          "\nhierarchies:",
          with: """

              region: {type: text, history: version, caption: {en: Region}}
              origin: {type: text, history: fixed, caption: {en: Origin}}
            hierarchies:
            """
        ).replacing("tier: c.tier}", with: "tier: c.tier, region: c.region, origin: c.origin}")
      let source = try #require(ShopDefinitions.files["sources/crm.yaml"])
        .replacing("is_deleted: boolean", with: "is_deleted: boolean\n      region: text\n      origin: text")
      bench.model = try ShopDefinitions.model(replacing: [
        "dimensions/customer.yaml": customer, "sources/crm.yaml": source,
      ])
      #expect(try await bench.load(on: "2025-03-10").step(.conform, "customer")?.counts.inserted == 0)
      let versions = """
        select customer_id as id, tier, region, origin, to_char(valid_to, 'MM-DD') as until from star.dim_customer
        where customer_key > 0 order by 1, valid_from
        """
      let filled = """
        id | tier | region | origin | until
        1  | Key  | North  | fair   | 03-04
        1  | Base | North  | fair   | -
        2  | Key  | North  | fair   | -
        """
      try await bench.expect(
        versions, filled.replacing("| -\n", with: "| 12-31\n").replacing("fair   | -", with: "fair   | 12-31"))
      // From then on a change is one.
      try await bench.script(
        "update crm.customer set region = 'South', origin = 'web', modified_at = '2025-03-12' where customer_id = 2")
      try await bench.load(on: "2025-03-12")
      try await bench.expect(
        "select region, origin from star.dim_customer where customer_id = 2 order by valid_from",
        "region | origin\nNorth | fair\nSouth | fair")
    }
  }

  @Test("what would lose values is listed and refused until it is asked for by name")
  func destructive() async throws {
    try await Bench.with { bench in
      try await bench.fill("crm.sale", "sale_id | customer_id | sold_on | amount\n10 | 1 | 2025-03-01 | 5")
      try await bench.load()
      let old = bench.model
      bench.model.stars["sale"]?.measureColumns["amount"]?.type = .decimal(precision: 12, scale: 4)
      let error = await #expect(throws: ETLError.self) { try await bench.load() }
      #expect(
        error?.description
          == "star.fact_sale.amount: the definitions ask to change type of column star.fact_sale.amount, "
          + "which may lose values; allow it by naming 'star.fact_sale.amount'")
      try await bench.load(allowing: ["star.fact_sale.amount"])
      try await bench.expect("select amount from mart.sale", "amount\n5.0000")

      bench.model = old
      bench.model.stars["sale"]?.measureColumns.removeAll()
      bench.model.stars["sale"]?.checks = []
      let summary = try await bench.load()
      #expect(summary.withheldMigrations == ["drop column star.fact_sale.amount"])
      try await bench.expect("select count(amount) from star.fact_sale", "count\n1")
      try await bench.load(allowing: ["star.fact_sale.amount"])
      await #expect(throws: (any Error).self) { try await bench.table("select amount from star.fact_sale") }
    }
  }

  @Test("foreign keys and comments are in the schema")
  func constraints() async throws {
    try await Bench.with { bench in
      try await bench.load()
      try await bench.expect(
        "select conname from pg_constraint where conrelid = 'star.fact_sale'::regclass order by 1",
        "conname\nfact_sale_customer_fkey\nfact_sale_sold_fkey")
      #expect(
        try await bench.value(
          "select col_description('mart.sale'::regclass, ordinal_position) from information_schema.columns where table_schema = 'mart' and column_name = 'amount'"
        ) == "GBP")
      try await bench.expect(
        "select column_name as column, sources, expression from meta.lineage where table_name = 'star.fact_sale' order by 1",
        "column | sources | expression\namount | {crm.sale} | s.amount\ncustomer | {crm.sale} | s.customer_id\nsale_id | {crm.sale} | s.sale_id\nsold | {crm.sale} | s.sold_on"
      )
    }
  }
}
