import OrderedCollections
import Postgres
import Testing

@testable import CubeModel
@testable import ETL

@Suite("Aggregates of tables beside each other, each over its own rows") struct BranchTests {
  /// By tier and the year of a name's length, both of which may be null, over two driving rows a group.
  private static let star = """
    star: sale
    caption: {en: Tiers}
    grain: {en: One tier.}
    kind: periodic
    key: {customer_id: integer}
    dimensions:
      customer: {dimension: customer, caption: {en: Customer}}
    measures:
      sales: {type: integer}
      large: {type: integer}
      kinds: {type: integer}
      average: {type: "decimal(8,2)"}
      next: {type: "decimal(8,2)"}
      words: {type: integer}
      days_since: {type: integer}
      changes: {type: integer}
      told: {type: integer}
    load:
      - from: crm.customer as c
        join:
          - {beside: crm.sale as s, on: s.customer_id = c.customer_id}
          - {left: crm.sale as t, on: t.sale_id = s.sale_id + 1}
          - {beside: crm.customer_history as h, on: h.customer_id = c.customer_id}
        where: c.customer_id > 0
        group_by: [c.tier, length(c.name)]
        day: "date '2025-03-10'"
        values:
          customer_id: coalesce(length(c.name), 0)
          customer: "null"
          sales: count(s.sale_id)
          large: count(*) filter (where s.amount > 5)
          kinds: count(distinct s.amount) filter (where s.sold_on between date '2025-03-01' and date '2025-03-02')
          average: round(avg(s.amount), 2) + length(c.name)
          next: coalesce(sum(t.amount) filter (where t.amount > s.amount), 0)
          words: "length(string_agg(s.amount::text, ') count(s.sale_id) ' order by s.sale_id))"
          days_since: "date '2025-03-10' - max(h.valid_from)"
          changes: count(h.history_id)
          told: "case when c.tier is null then 0 when bool_or(h.tier = 'Key') then 2 else 1 end"
    """

  /// The same, with a condition that says nothing and reads both tables, by which all rows are put together.
  private static var whole: String {
    star.replacing("c.customer_id > 0", with: "c.customer_id > 0 and (s.sale_id is null or h.history_id is null)")
  }

  private static let facts = """
    select customer_id as key, sales, large, kinds, average, next, words, days_since as days, changes, told
    from star.fact_sale where retired_run is null order by 1
    """

  private static func fill(_ bench: Bench) async throws {
    try await bench.fill(
      "crm.customer",
      """
      customer_id | name  | tier
      1           | Acme  | Key
      2           | Bolt  | Key
      3           | Corex | -
      4           | -     | -
      5           | Deltas | Base
      6           | Echoing | -
      """)
    try await bench.fill(
      "crm.sale",
      """
      sale_id | customer_id | sold_on    | amount
      10      | 1           | 2025-03-01 | 5
      11      | 1           | 2025-03-02 | 6
      12      | 1           | 2025-03-03 | 7
      20      | 2           | 2025-03-02 | 6
      21      | 2           | -          | -
      40      | 4           | 2025-03-01 | 9
      """)
    try await bench.fill(
      "crm.customer_history",
      """
      history_id | customer_id | valid_from | tier
      1          | 1           | 2025-01-01 | Base
      2          | 2           | 2025-02-01 | Key
      3          | 3           | 2025-02-02 | Base
      4          | 5           | 2025-02-02 | -
      """)
  }

  private static func isBranched(_ model: Model) throws -> Bool {
    let context = RunContext(
      schema: WarehouseSchema(model: model), runID: 7, loadDay: "2025-03-10", book: DefinitionBook(),
      reporter: Reporter(progress: { _ in }, isCancelled: { false }))
    let star = try #require(model.stars.values.first)
    return try LoadQuery(load: try #require(star.loads.first), context: context).branched() != nil
  }

  @Test("the facts are those of all rows put together, in a first load and in loads of changes")
  func sameFacts() async throws {
    try await Bench.with { bench in
      bench.model = try ShopDefinitions.model(replacing: ["stars/sale.yaml": Self.star])
      #expect(try Self.isBranched(bench.model))
      try await Self.fill(bench)
      try await bench.load()
      let drawn = """
        key | sales | large | kinds | average | next  | words | days | changes | told
        0   | 1     | 1     | 1     | -       | 0.00  | 4     | -    | 0       | 0
        4   | 5     | 3     | 2     | 10.00   | 13.00 | 73    | 37   | 2       | 2
        5   | 0     | 0     | 0     | -       | 0.00  | -     | 36   | 1       | 0
        6   | 0     | 0     | 0     | -       | 0.00  | -     | 36   | 1       | 1
        7   | 0     | 0     | 0     | -       | 0.00  | -     | -    | 0       | 0
        """
      try await bench.expect(Self.facts, drawn)
      try await bench.script(
        """
        update crm.sale set amount = 1, modified_at = '2025-03-20' where sale_id = 12;
        delete from crm.customer_history where history_id = 3;
        """)
      try await bench.add("crm.customer", "customer_id | name | tier | modified_at\n7 | A | Base | 2025-03-20")
      try await bench.load()
      let changed = try await bench.table(Self.facts)
      bench.model = try ShopDefinitions.model(replacing: ["stars/sale.yaml": Self.whole])
      #expect(try !Self.isBranched(bench.model))
      let again = try await bench.load()
      #expect(try await bench.table(Self.facts) == changed)
      #expect(again.step(.load, "sale")?.counts.inserted == 0)
      #expect(again.step(.load, "sale")?.counts.unchanged == 6)
    }
  }

  @Test("an inner join on one table takes no group that another has, and rows that hang on nothing count as ever")
  func hanging() async throws {
    let inner = Self.star.replacing("{left: crm.sale as t", with: "{inner: crm.sale as t")
    // Where a customer has no sale, the sale 10 hangs on nothing.
    let filled = Self.star.replacing("t.sale_id = s.sale_id + 1", with: "\"t.sale_id = coalesce(s.sale_id, 10)\"")
    let daily = Self.star.replacing("c.customer_id > 0", with: "c.customer_id > 0 and d.day > date '2025-01-01'")
      .replacing("    where:", with: "    days: {as: d, from: date '2025-01-01', to: date '2025-01-03'}\n    where:")
      .replacing("count(h.history_id)", with: "count(h.history_id) filter (where h.valid_from > d.day)")
    for star in [inner, daily, filled.replacing("filter (where t.amount > s.amount)", with: "")] {
      try await Bench.with { bench in
        bench.model = try ShopDefinitions.model(replacing: ["stars/sale.yaml": star])
        #expect(try Self.isBranched(bench.model))
        try await Self.fill(bench)
        try await bench.load()
        let apart = try await bench.table(Self.facts)
        let whole = star.replacing("c.customer_id > 0", with: "c.customer_id > 0 and (s.sale_id is null or true)")
        bench.model = try ShopDefinitions.model(replacing: ["stars/sale.yaml": whole])
        #expect(try !Self.isBranched(bench.model))
        try await bench.load()
        #expect(try await bench.table(Self.facts) == apart)
        #expect(apart.rows.count == 5)
      }
    }
  }

  @Test("tables beside each other without a row leave the groups with nothing in them")
  func emptyTables() async throws {
    try await Bench.with { bench in
      bench.model = try ShopDefinitions.model(replacing: ["stars/sale.yaml": Self.star])
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Key")
      try await bench.load()
      try await bench.expect(
        Self.facts,
        """
        key | sales | large | kinds | average | next | words | days | changes | told
        4   | 0     | 0     | 0     | -       | 0.00 | -     | -    | 0       | 1
        """)
    }
  }

  @Test("the database knows the functions as they are taken to be: null by null, or aggregates")
  func functions() async throws {
    try await Bench.with { bench in
      func names(_ condition: String) async throws -> Set<String> {
        let table = try await bench.table(
          """
          select proname from pg_proc where pronamespace = 'pg_catalog'::regnamespace
          group by proname having bool_and(\(condition)) order by 1
          """)
        return Set(table.rows.compactMap(\.first).compactMap(\.self))
      }
      let strict = try await names("proisstrict and prokind = 'f'")
      let aggregates = try await names("prokind = 'a'")
      #expect(SQLFunctions.strict.subtracting(strict).isEmpty)
      #expect(SQLFunctions.aggregates.subtracting(aggregates).isEmpty)
    }
  }
}
