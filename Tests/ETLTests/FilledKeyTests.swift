import CubeModel
import ETL
import Testing

@Suite("Keys that joined rows fill") struct FilledKeyTests {
  /// Sales counted by a tier that a joined row may tell.
  private static let byTier = """
    star: sale
    caption: {en: Tiers}
    grain: {en: One tier.}
    kind: periodic
    key: {tier: text}
    dimensions:
      sold: {dimension: date, caption: {en: Day}}
    measures:
      sales: {type: integer}
      amount: {type: "decimal(8,2)"}
    load:
      - from: crm.sale as s
        join:
          - {left: crm.customer_history as h, on: h.customer_id = s.customer_id}
        group_by: ["coalesce(h.tier, 'none')"]
        values: {tier: "coalesce(h.tier, 'none')", sold: max(s.sold_on), sales: count(*), amount: sum(s.amount)}
    """

  private static func with(_ star: String, _ body: (inout Bench) async throws -> Void) async throws {
    try await Bench.with { bench in
      bench.model = try ShopDefinitions.model(replacing: ["stars/sale.yaml": star])
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Key\n2 | Bolt | Base")
      try await bench.fill(
        "crm.sale",
        """
        sale_id | customer_id | sold_on    | amount
        10      | 1           | 2025-03-01 | 5
        20      | 2           | 2025-03-02 | 7
        """)
      try await bench.fill(
        "crm.customer_history",
        "history_id | customer_id | valid_from | tier\n1 | 1 | 2025-02-01 | Key\n9 | 9 | 2025-02-01 | Key")
      try await bench.load()
      try await body(&bench)
    }
  }

  @Test("a fact whose key a joined row told has another key when the row goes, and again when it comes")
  func joinedRow() async throws {
    try await Self.with(Self.byTier) { bench in
      let tiers = "select tier, sales, amount from star.fact_sale where retired_run is null order by 1"
      let told = "tier | sales | amount\nKey | 1 | 5.00\nnone | 1 | 7.00"
      try await bench.expect(tiers, told)
      try await bench.script("delete from crm.customer_history where history_id = 1")
      try await bench.load()
      try await bench.expect(tiers, "tier | sales | amount\nnone | 2 | 12.00")
      // The row that is gone is still staged; it must not hide that nothing tells the sale's tier.
      try await bench.script("update crm.sale set amount = 6 where sale_id = 10")
      try await bench.load()
      try await bench.expect(tiers, "tier | sales | amount\nnone | 2 | 13.00")
      try await bench.add(
        "crm.customer_history", "history_id | customer_id | valid_from | tier\n2 | 1 | 2025-02-01 | Key")
      try await bench.load()
      try await bench.expect(tiers, told.replacing("5.00", with: "6.00"))
    }
  }

  @Test("days end where the driving row says when the row goes that ended them before they began")
  func days() async throws {
    let star = """
      star: sale
      caption: {en: Days}
      grain: {en: One day of a sale.}
      kind: periodic
      key: {sale_id: integer, day: date}
      dimensions:
        sold: {dimension: date, caption: {en: Day}}
      measures:
        amount: {type: "decimal(8,2)"}
      load:
        - from: crm.sale as s
          join:
            - {left: crm.customer_history as h, on: h.customer_id = s.customer_id}
          days: {as: d, from: s.sold_on, to: "coalesce(h.valid_from, s.sold_on + 1)"}
          values: {sale_id: s.sale_id, day: d.day, sold: d.day, amount: s.amount}
      """
    try await Self.with(star) { bench in
      let days = """
        select sale_id as sale, to_char(day, 'MM-DD') as day from star.fact_sale where retired_run is null order by 1, 2
        """
      try await bench.expect(days, "sale | day\n20 | 03-02\n20 | 03-03")
      try await bench.script("delete from crm.customer_history where history_id = 1")
      try await bench.load()
      try await bench.expect(days, "sale | day\n10 | 03-01\n10 | 03-02\n20 | 03-02\n20 | 03-03")
    }
  }

  @Test(
    "a key that either of two tables beside each other tells is found from both of them",
    arguments: [true, false])
  func beside(hasCondition: Bool) async throws {
    var star = """
      star: sale
      caption: {en: Months}
      grain: {en: One customer in one month.}
      kind: periodic
      key: {customer_id: integer, month: date}
      dimensions:
        customer: {dimension: customer, caption: {en: Customer}}
      measures:
        sales: {type: integer}
        changes: {type: integer}
      load:
        - from: crm.customer as c
          join:
            - {beside: crm.sale as s, on: s.customer_id = c.customer_id}
            - {beside: crm.customer_history as h, on: h.customer_id = c.customer_id}
          where: coalesce(s.sold_on, h.valid_from) is not null
          group_by: [c.customer_id, "date_trunc('month', coalesce(s.sold_on, h.valid_from)::timestamp)"]
          day: max(coalesce(s.sold_on, h.valid_from))
          values:
            customer_id: c.customer_id
            month: "date_trunc('month', coalesce(s.sold_on, h.valid_from)::timestamp)"
            customer: c.customer_id
            sales: count(s.sale_id)
            changes: count(h.history_id)
      """
    if !hasCondition {
      // Rows of neither have no key and are rejected.
      star.replace("    where: coalesce(s.sold_on, h.valid_from) is not null\n", with: "")
      #expect(!star.contains("where:"))
    }
    try await Self.with(star) { bench in
      let months = """
        select customer_id as customer, to_char(month, 'MM') as month, sales, changes, c.tier
        from star.fact_sale join star.dim_customer as c using (customer_id) where retired_run is null
        and c.customer_key = fact_sale.customer_key order by 1, 2
        """
      try await bench.expect(
        months,
        """
        customer | month | sales | changes | tier
        1        | 02    | 0     | 1       | Key
        1        | 03    | 1     | 0       | Key
        2        | 03    | 1     | 0       | Base
        """)
      try await bench.add(
        "crm.customer_history",
        "history_id | customer_id | valid_from\n3 | 1 | 2025-02-03\n4 | 1 | 2025-01-04\n5 | 2 | 2025-03-05")
      try await bench.load()
      try await bench.expect(
        months,
        """
        customer | month | sales | changes | tier
        1        | 01    | 0     | 1       | Key
        1        | 02    | 0     | 2       | Key
        1        | 03    | 1     | 0       | Key
        2        | 03    | 1     | 1       | Base
        """)
      try await bench.add("crm.customer", "customer_id | tier | modified_at\n1 | Base | 2025-03-09")
      try await bench.load(on: "2025-02-02")
      try await bench.expect(
        months,
        """
        customer | month | sales | changes | tier
        1        | 01    | 0     | 1       | Key
        1        | 02    | 0     | 2       | Base
        1        | 03    | 1     | 0       | Base
        2        | 03    | 1     | 1       | Base
        """)
    }
  }

  @Test("a member whose name a joined row told has another name when the row goes")
  func member() async throws {
    let customer = """
      dimension: customer
      caption: {en: Customer}
      key: {customer_id: text}
      attributes: {size: integer}
      hierarchies:
        - hierarchy: Customer
          caption: {en: Customer}
          all: {en: All}
          levels: [{level: Customer, attribute: customer_id, caption: {en: Customer}}]
      load:
        - from: crm.sale as s
          join:
            - {left: crm.customer_history as h, on: h.customer_id = s.customer_id}
          group_by: ["coalesce(h.tier, 'none')"]
          values: {customer_id: "coalesce(h.tier, 'none')", size: count(*)}
      """
    try await Bench.with { bench in
      let star = (ShopDefinitions.files["stars/sale.yaml"] ?? "")
        .replacing("customer: s.customer_id", with: "customer: \"'none'\"")
      bench.model = try ShopDefinitions.model(replacing: [
        "dimensions/customer.yaml": customer, "stars/sale.yaml": star,
      ])
      try await bench.fill(
        "crm.sale", "sale_id | customer_id | sold_on | amount\n1 | 1 | 2025-03-01 | 5\n2 | 2 | 2025-03-01 | 5")
      try await bench.fill("crm.customer_history", "history_id | customer_id | tier\n1 | 1 | Key\n9 | 9 | Key")
      try await bench.load()
      let members =
        "select customer_id as name, size from star.dim_customer where customer_key > 0 and gone_run is null order by 1"
      try await bench.expect(members, "name | size\nKey | 1\nnone | 1")
      try await bench.script("delete from crm.customer_history where history_id = 1")
      try await bench.load()
      try await bench.expect(members, "name | size\nnone | 2")
    }
  }
}
