import CubeModel
import ETL
import OrderedCollections
import StarSchema
import Testing

@Suite("Backfill") struct BackfillTests {
  /// The shop with sales that are found by a change mark.
  private static func shop() throws -> Model {
    var model = try ShopDefinitions.model()
    model.sources["crm"]?.tables["sale"]?.columns["modified_at"] = .init(type: .timestamp)
    model.sources["crm"]?.tables["sale"]?.changes = .mark(column: "modified_at", overlapSeconds: 0)
    return model
  }

  private static let sales = """
    sale_id | customer_id | sold_on    | amount | modified_at
    10      | 1           | 2025-03-01 | 1      | 2025-03-01
    11      | 1           | 2025-03-02 | 2      | 2025-03-02
    12      | 1           | 2025-03-03 | 3      | 2025-03-03
    20      | 1           | 2025-04-01 | 4      | 2025-04-01
    21      | 1           | 2025-04-02 | 5      | 2025-04-02
    """

  private static let facts = """
    select sale_id, amount, loaded_run as run from star.fact_sale where retired_run is null order by 1
    """

  /// A source that was changed behind the marks: put right, deleted, added, in March and in April.
  private static func withHiddenChanges(_ body: (inout Bench) async throws -> Void) async throws {
    try await Bench.with { bench in
      bench.model = try shop()
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Key")
      try await bench.fill("crm.sale", sales)
      try await bench.load()
      try await bench.script(
        """
        update crm.sale set amount = amount * 10 where sale_id in (10, 20);
        delete from crm.sale where sale_id in (11, 21);
        insert into crm.sale values (13, 1, '2025-03-04', 6, '2025-03-04'), (22, 1, '2025-04-03', 7, '2025-03-20');
        """)
      try await bench.load()
      try await bench.expect(
        facts, "sale_id | amount | run\n10 | 1.00 | 1\n11 | 2.00 | 1\n12 | 3.00 | 1\n20 | 4.00 | 1\n21 | 5.00 | 1")
      try await body(&bench)
    }
  }

  private static let march = LoadExtent.period(LoadPeriod(from: "2025-03-01", through: "2025-03-10"))

  @Test("the rows of a period are read again, and no others; twice is the same as once")
  func period() async throws {
    try await Self.withHiddenChanges { bench in
      let mark = try await bench.table("select source, table_name, mark, run_id from meta.mark order by 2")
      let expected = """
        sale_id | amount | run
        10      | 10.00  | 3
        12      | 3.00   | 1
        13      | 6.00   | 3
        20      | 4.00   | 1
        21      | 5.00   | 1
        """
      let first = try await bench.load(extent: Self.march)
      try await bench.expect(Self.facts, expected)
      let step = first.step(.stage, "crm.sale")?.counts
      #expect([step?.came, step?.inserted, step?.changed, step?.retired, step?.unchanged] == [3, 1, 1, 1, 1])
      let second = try await bench.load(extent: Self.march)
      try await bench.expect(Self.facts, expected)
      #expect(second.step(.stage, "crm.sale")?.counts.unchanged == 3)
      #expect(second.step(.load, "sale")?.counts.inserted == 0)
      #expect(second.step(.load, "sale")?.counts.retired == 0)
      #expect(try await bench.table("select source, table_name, mark, run_id from meta.mark order by 2") == mark)
      // What was true before can still be asked for.
      try await bench.expect(
        "select sale_id, amount from star.fact_sale where loaded_run <= 2 and (retired_run is null or retired_run > 2) and sale_id < 20 order by 1",
        "sale_id | amount\n10 | 1.00\n11 | 2.00\n12 | 3.00")
    }
  }

  @Test("a backfill of all days comes to what a first load comes to")
  func sameAsFirst() async throws {
    let columns = "select sale_id, sold_key, customer_id, tier, amount"
    let query =
      columns + " from star.fact_sale join star.dim_customer using (customer_key) where retired_run is null order by 1"
    try await Self.withHiddenChanges { bench in
      try await bench.load(extent: .period(LoadPeriod(from: "2024-01-01", through: "2026-12-31")))
      let filled = try await bench.table(query)
      let source = try await bench.table("select * from crm.sale order by 1")
      // The same source into a new warehouse.
      try await bench.script("drop schema star cascade; drop schema staging cascade; drop schema meta cascade")
      try await bench.load()
      #expect(try await bench.table(query) == filled)
      #expect(filled.rows.count == 5)
      #expect(try await bench.table("select * from crm.sale order by 1") == source)
    }
  }

  @Test("facts that were lost or damaged in the warehouse come back")
  func repaired() async throws {
    try await Bench.with { bench in
      bench.model = try Self.shop()
      try await bench.fill("crm.sale", Self.sales)
      try await bench.load()
      try await bench.script(
        "delete from star.fact_sale where sale_id = 10; update star.fact_sale set amount = 99 where sale_id = 11")
      try await bench.load()
      #expect(try await bench.value("select count(*) from star.fact_sale") == "4")
      try await bench.load(extent: Self.march)
      try await bench.expect(
        Self.facts, "sale_id | amount | run\n10 | 1.00 | 3\n11 | 2.00 | 3\n12 | 3.00 | 1\n20 | 4.00 | 1\n21 | 5.00 | 1")
    }
  }

  @Test("for one star only the tables are read that it rests on; a star that is not there is refused")
  func star() async throws {
    try await Bench.with { bench in
      try await bench.load()
      let period = LoadPeriod(from: "2025-03-01", through: "2025-03-10", star: "sale")
      let summary = try await bench.load(extent: .period(period))
      #expect(summary.steps.filter { $0.phase == .stage }.map(\.subject) == ["crm.customer", "crm.sale"])
      let error = await #expect(throws: ETLError.self) {
        try await bench.load(extent: .period(LoadPeriod(from: "2025-03-01", through: "2025-03-10", star: "sail")))
      }
      #expect(error?.description == "sail: no star of that name is loaded")
    }
  }

  /// The shop with the units of a sale and the region of a customer.
  private static func widened() throws -> Model {
    let star = try #require(ShopDefinitions.files["stars/sale.yaml"])
      .replacing(
        "description: {en: GBP}}",
        with: "description: {en: GBP}}\n  units: {type: integer, description: {en: How many.}}"
      )
      .replacing("amount: s.amount}", with: "amount: s.amount, units: s.units}")
    let customer = try #require(ShopDefinitions.files["dimensions/customer.yaml"])
      .replacing(
        "caption: {en: Tier}}\nhier",
        with: "caption: {en: Tier}}\n  region: {type: text, history: overwrite, caption: {en: Region}}\nhier"
      )
      .replacing("tier: c.tier}", with: "tier: c.tier, region: c.region}")
    let source = try #require(ShopDefinitions.files["sources/crm.yaml"])
      .replacing("amount: \"decimal(8,2)\"", with: "amount: \"decimal(8,2)\"\n      units: integer")
      .replacing("is_deleted: boolean", with: "is_deleted: boolean\n      region: text")
    return try ShopDefinitions.model(replacing: [
      "stars/sale.yaml": star, "dimensions/customer.yaml": customer, "sources/crm.yaml": source,
    ])
  }

  @Test(
    "a table to which the definitions give a column is read whole, for a part of the rows would leave the others bare")
  func widened() async throws {
    try await Bench.with { bench in
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Key\n2 | Bolt | Base")
      try await bench.fill(
        "crm.sale",
        """
        sale_id | customer_id | sold_on    | amount
        10      | 1           | 2025-03-01 | 1
        20      | 2           | 2025-04-01 | 2
        """)
      try await bench.load()
      try await bench.script(
        """
        alter table crm.sale add units int; update crm.sale set units = 7 where sale_id = 20;
        alter table crm.customer add region text; update crm.customer set region = 'North';
        """)
      bench.model = try Self.widened()
      let summary = try await bench.load(extent: Self.march)
      #expect(
        summary.remarks == [
          "Read whole, since the definitions give them columns that were not there: crm.customer, crm.sale"
        ])
      let facts = """
        select sale_id, units, region from star.fact_sale join star.dim_customer using (customer_key)
        where retired_run is null order by 1
        """
      let expected = "sale_id | units | region\n10 | - | North\n20 | 7 | North"
      try await bench.expect(facts, expected)
      // It was a whole read in every way: what follows has nothing to make up for.
      let next = try await bench.load(on: "2025-03-11")
      #expect(next.migrations.isEmpty && next.remarks.isEmpty)
      #expect(next.step(.stage, "crm.customer")?.counts.changed == 0)
      try await bench.expect(facts, expected)
      try await bench.expect("select count(*) from star.dim_customer where customer_key > 0", "count\n2")
    }
  }

  @Test("columns of dimensions and stars that are made of what staging has are no reason to read more than the period")
  func derived() async throws {
    try await Bench.with { bench in
      try await bench.fill("crm.sale", "sale_id | sold_on | amount\n10 | 2025-03-01 | 1\n20 | 2025-04-01 | 2")
      try await bench.load()
      let star = try #require(ShopDefinitions.files["stars/sale.yaml"])
        .replacing(
          "description: {en: GBP}}",
          with: "description: {en: GBP}}\n  double: {type: \"decimal(8,2)\", description: {en: Twice.}}"
        )
        .replacing("amount: s.amount}", with: "amount: s.amount, double: 2 * s.amount}")
      bench.model = try ShopDefinitions.model(replacing: ["stars/sale.yaml": star])
      try await bench.script("update crm.sale set amount = 5")
      let summary = try await bench.load(extent: Self.march)
      #expect(summary.remarks.isEmpty)
      try await bench.expect(
        "select sale_id, amount, double from star.fact_sale where retired_run is null order by 1",
        "sale_id | amount | double\n10 | 5.00 | 10.00\n20 | 2.00 | 4.00")
    }
  }

  @Test("a change of a type, which concerns all rows, is to be done by a run first")
  func retyped() async throws {
    try await Bench.with { bench in
      try await bench.load()
      let star = try #require(ShopDefinitions.files["stars/sale.yaml"])
        .replacing("amount: {type: \"decimal(8,2)\"", with: "amount: {type: \"decimal(6,1)\"")
      bench.model = try ShopDefinitions.model(replacing: ["stars/sale.yaml": star])
      let error = await #expect(throws: ETLError.self) { try await bench.load(extent: Self.march) }
      #expect(
        error?.description
          == "star.fact_sale.amount: the definitions ask to change type of column star.fact_sale.amount, "
          + "which may lose values and concerns all rows; do it first: plumb etl run --allow star.fact_sale.amount")
    }
  }
}
