import ETL
import Foundation
import Postgres
import Testing

@Suite("The first load of a star") struct FirstLoadTests {
  /// Twenty sales of customers 1 and 2, as the first load takes them in one pass.
  private static func fill(_ bench: Bench) async throws {
    try await bench.script(
      """
      insert into crm.customer (customer_id, name, tier) values (1, 'Acme', 'Key'), (2, 'Bolt', 'Base');
      insert into crm.sale (sale_id, customer_id, sold_on, amount)
      select n, 1 + n % 2, '2025-03-01', 10 from generate_series(1, 20) as n;
      """)
  }

  @Test("a customer nobody knows and a day outside the calendar, among many sales, are looked at one by one")
  func fewDoubtful() async throws {
    try await Bench.with { bench in
      try await Self.fill(bench)
      try await bench.add(
        "crm.sale", "sale_id | customer_id | sold_on | amount\n21 | 7 | 2025-03-01 | 5\n22 | 1 | 1999-01-01 | 5")
      let summary = try await bench.load()
      let counts = try #require(summary.step(.load, "sale")?.counts)
      #expect(counts.came == 22)
      #expect(counts.rejected == 1)
      #expect(counts.inserted == 21)
      try await bench.expect(
        "select customer_id, is_inferred, count(*) from star.fact_sale join star.dim_customer using (customer_key) "
          + "group by 1, 2 order by 1",
        "customer_id | is_inferred | count\n1 | f | 10\n2 | f | 10\n7 | t | 1")
      try await bench.expect(
        "select key, reason from meta.reject",
        """
        key | reason
        22  | the day of 'sold' lies outside the calendar (2024-01-01 to 2026-12-31)
        """)
      try await bench.expect("select count(*) from star.fact_sale where retired_run is not null", "count\n0")
      #expect(try await bench.load().migrations.isEmpty)
    }
  }

  @Test("what is staged first is seen by everybody without a further look at its rows")
  func landsFrozen() async throws {
    try await Bench.with { bench in
      try await Self.fill(bench)
      try await bench.load()
      let plan = try await Session.open(to: bench.address).transaction { connection in
        try connection.execute(script: "set local enable_seqscan = off; set local enable_bitmapscan = off")
        return try connection.rows(
          "explain (analyze, costs off, timing off) select count(sale_id) from staging.crm_sale where sale_id > 0"
        ).map { try $0.string(0).trimmingCharacters(in: .whitespaces) }
      }
      #expect(plan.contains("Heap Fetches: 0"))
    }
  }

  @Test("an amount that is too wide for the star is rejected, the others are loaded")
  func tooWide() async throws {
    let star = try #require(ShopDefinitions.files["stars/sale.yaml"])
    let wider = star.replacing("amount: {type: \"decimal(8,2)\"", with: "amount: {type: \"decimal(4,2)\"")
    try #require(star != wider)
    try await Bench.with { bench in
      try await Self.fill(bench)
      try await bench.add("crm.sale", "sale_id | customer_id | sold_on | amount\n21 | 1 | 2025-03-01 | 100")
      bench.model = try ShopDefinitions.model(replacing: ["stars/sale.yaml": wider])
      let summary = try await bench.load()
      #expect(summary.step(.load, "sale")?.counts.inserted == 20)
      try await bench.expect(
        "select key, reason from meta.reject", "key | reason\n21  | measure 'amount' does not fit numeric(4,2)")
    }
  }

  @Test("a key that comes twice is taken once")
  func keyTwice() async throws {
    let star = try #require(ShopDefinitions.files["stars/sale.yaml"])
    let halved = star.replacing("sale_id: s.sale_id", with: "sale_id: \"least(s.sale_id, 20)\"")
    try #require(star != halved)
    try await Bench.with { bench in
      try await Self.fill(bench)
      try await bench.add("crm.sale", "sale_id | customer_id | sold_on | amount\n21 | 1 | 2025-03-01 | 10")
      bench.model = try ShopDefinitions.model(replacing: ["stars/sale.yaml": halved])
      let summary = try await bench.load()
      #expect(summary.step(.load, "sale")?.counts.inserted == 20)
      #expect(summary.step(.load, "sale")?.counts.rejected == 1)
      try await bench.expect("select is_duplicate, count(*) from meta.reject group by 1", "is_duplicate | count\nt | 1")
    }
  }

  @Test("a number that is half way is rounded as decimals are, whatever its type")
  func rounding() async throws {
    let star = try #require(ShopDefinitions.files["stars/sale.yaml"])
    let counted = star.replacing("amount: s.amount", with: "amount: \"0.125::double precision\"")
    try #require(star != counted)
    try await Bench.with { bench in
      try await Self.fill(bench)
      bench.model = try ShopDefinitions.model(replacing: ["stars/sale.yaml": counted])
      try await bench.load()
      try await bench.expect("select distinct amount from star.fact_sale", "amount\n0.13")
    }
  }
}
