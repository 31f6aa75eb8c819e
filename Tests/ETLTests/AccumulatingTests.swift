import CubeModel
import ETL
import Testing

@Suite("Facts made of several rows") struct AccumulatingTests {
  /// One row a customer, made of the customer and its sales.
  private static let account = """
    star: account
    caption: {en: Accounts}
    grain: {en: One customer with its sales so far.}
    kind: accumulating
    key: {customer_id: integer}
    dimensions:
      last_sale: {dimension: date, caption: {en: Last sale}}
    measures:
      sales: {type: integer}
      amount: {type: "decimal(12,2)"}
    load:
      - from: crm.sale as s
        join: [{inner: crm.customer as c, on: c.customer_id = s.customer_id}]
        where: s.amount < 1000
        group_by: [s.customer_id]
        values:
          customer_id: s.customer_id
          last_sale: max(s.sold_on)
          sales: count(*)
          amount: sum(s.amount)
    """

  private static let facts = """
    select customer_id as customer, last_sale_key as last, sales, amount, loaded_run as loaded, retired_run as retired
    from star.fact_account order by 1, 5
    """

  @Test("events that are added, changed, moved or taken away change the rows of their groups and no others")
  func groups() async throws {
    try await Bench.with { bench in
      bench.model = try ShopDefinitions.model(replacing: ["stars/account.yaml": Self.account])
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | A | Key\n2 | B | Key\n3 | C | Key")
      try await bench.fill(
        "crm.sale",
        """
        sale_id | customer_id | sold_on    | amount
        10      | 1           | 2025-03-01 | 1
        11      | 1           | 2025-03-02 | 2
        20      | 2           | 2025-03-01 | 4
        30      | 3           | 2025-03-01 | 8
        """)
      try await bench.load()
      try await bench.expect(
        Self.facts,
        """
        customer | last     | sales | amount | loaded | retired
        1        | 20250302 | 2     | 3.00   | 1      | -
        2        | 20250301 | 1     | 4.00   | 1      | -
        3        | 20250301 | 1     | 8.00   | 1      | -
        """)
      // One sale moves from customer 1 to 2; that of customer 3 goes.
      try await bench.add("crm.sale", "sale_id | customer_id\n11 | 2")
      try await bench.script("delete from crm.sale where sale_id = 30")
      let summary = try await bench.load()
      try await bench.expect(
        Self.facts,
        """
        customer | last     | sales | amount | loaded | retired
        1        | 20250302 | 2     | 3.00   | 1      | 2
        1        | 20250301 | 1     | 1.00   | 2      | -
        2        | 20250301 | 1     | 4.00   | 1      | 2
        2        | 20250302 | 2     | 6.00   | 2      | -
        3        | 20250301 | 1     | 8.00   | 1      | 2
        """)
      #expect(summary.step(.load, "account")?.counts.came == 2)
    }
  }

  @Test("a row that no longer passes the load's condition retires its fact, and so does a partner that is gone")
  func conditions() async throws {
    try await Bench.with { bench in
      bench.model = try ShopDefinitions.model(replacing: ["stars/account.yaml": Self.account])
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | A | Key\n2 | B | Key")
      try await bench.fill(
        "crm.sale", "sale_id | customer_id | sold_on | amount\n10 | 1 | 2025-03-01 | 1\n20 | 2 | 2025-03-01 | 4")
      try await bench.load()
      try await bench.add("crm.sale", "sale_id | amount\n10 | 2000")
      try await bench.add("crm.customer", "customer_id | is_deleted\n2 | t")
      try await bench.load()
      try await bench.expect(
        "select customer_id, retired_run from star.fact_account order by 1", "customer_id | retired_run\n1 | 2\n2 | 2")
    }
  }

  @Test("drawn at random, an incremental load ends where a load from nothing ends")
  func incrementalEqualsFresh() async throws {
    try await Bench.with { bench in
      let model = try ShopDefinitions.model(replacing: [
        "stars/account.yaml": Self.account, "dimensions/customer.yaml": ShopDefinitions.customerWithHistory,
      ])
      bench.model = model
      for round in 1...12 {
        // Few changes a round, so that a group or a version is not found affected by chance.
        let share = round == 1 ? 0.9 : 0.03
        try await bench.script(
          """
          select setseed(\(Double(round) / 20));
          delete from crm.sale where random() < \(share / 2);
          delete from crm.customer_history where random() < \(share / 2);
          insert into crm.customer (customer_id, name, tier, modified_at)
            select i, 'name ' || (random() * 3)::int, case when random() < 0.5 then 'Key' else 'Base' end,
              '2025-03-01'::timestamptz + \(round) * interval '1 day'
            from generate_series(1, 12) i where random() < \(share)
            on conflict (customer_id) do update set name = excluded.name, tier = excluded.tier,
              is_deleted = random() < 0.2, modified_at = excluded.modified_at;
          insert into crm.customer_history (history_id, customer_id, valid_from, tier)
            select i, (random() * 14)::int, '2025-01-01'::date + i, case when random() < 0.5 then 'Key' else 'Base' end
            from generate_series(1, 40) i where random() < \(min(1, share * 6))
            on conflict (history_id) do update set valid_from = excluded.valid_from - 15, tier = excluded.tier;
          insert into crm.sale (sale_id, customer_id, sold_on, amount)
            select i, (random() * 14)::int, '2025-01-01'::date + (random() * 60)::int, (random() * 1100)::int
            from generate_series(1, 60) i where random() < \(share)
            on conflict (sale_id) do update set customer_id = excluded.customer_id, amount = excluded.amount;
          """)
        try await bench.load()
      }
      let sales = """
        select sale_id, sold_key, customer_id, tier, amount from star.fact_sale join star.dim_customer using (customer_key)
        where retired_run is null order by 1
        """
      let accounts =
        "select customer_id, last_sale_key, sales, amount from star.fact_account where retired_run is null order by 1"
      let incremental = [try await bench.table(sales), try await bench.table(accounts)]
      #expect(incremental[0].rows.count > 20)
      try await bench.script("drop schema star, staging, meta, mart cascade")
      try await bench.load()
      #expect(incremental == [try await bench.table(sales), try await bench.table(accounts)])
    }
  }
}
