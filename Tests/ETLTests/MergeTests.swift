import CubeModel
import ETL
import OrderedCollections
import Testing

@Suite("Merged accounts") struct MergeTests {
  /// Customers of which the CRM tells into whom they were merged; it marks them as deleted then.
  private static func with(_ body: (inout Bench) async throws -> Void) async throws {
    try await Bench.with { bench in
      let merged = """
        merged:
          - from: crm.customer as c
            member: {customer_id: c.customer_id}
            into: {customer_id: c.merged_into}
        """
      bench.model = try ShopDefinitions.model(
        "sources/crm.yaml", [("is_deleted: boolean\n", "is_deleted: boolean\n      merged_into: integer\n")],
        besides: ["dimensions/customer.yaml": ShopDefinitions.customer(adding: merged)])
      try await bench.script("alter table crm.customer add merged_into bigint")
      try await bench.fill(
        "crm.customer",
        "customer_id | name | tier\n1 | Acme | Key\n2 | Acme Inc | Base\n3 | ACME | Base\n4 | Bolt | Key")
      try await bench.fill(
        "crm.sale",
        """
        sale_id | customer_id | sold_on    | amount
        10      | 1           | 2025-03-01 | 1
        20      | 2           | 2025-03-01 | 2
        30      | 3           | 2025-03-01 | 3
        40      | 4           | 2025-03-01 | 4
        """)
      try await bench.load()
      try await body(&bench)
    }
  }

  @Test("facts of merged accounts stand on the one at the end of the chain, and the history of before is kept")
  func chain() async throws {
    try await Self.with { bench in
      try await bench.add(
        "crm.customer", "customer_id | is_deleted | merged_into\n3 | t | 2\n2 | t | 1")
      let merged = try await bench.load()
      try await bench.expectSales(
        """
        sale | sold  | customer | name | tier | amount | run
        10   | 03-01 | 1        | Acme | Key  | 1.00   | 1
        20   | 03-01 | 1        | Acme | Key  | 2.00   | 2
        30   | 03-01 | 1        | Acme | Key  | 3.00   | 2
        40   | 03-01 | 4        | Bolt | Key  | 4.00   | 1
        """)
      #expect(merged.step(.load, "sale")?.counts.retired == 2)
      try await bench.expect(
        """
        select sale_id as sale, name, f.loaded_run as loaded, f.retired_run as retired from star.fact_sale as f
        join star.dim_customer using (customer_key) where f.retired_run is not null order by 1
        """,
        "sale | name | loaded | retired\n20 | Acme Inc | 1 | 2\n30 | ACME | 1 | 2")
      try await bench.expect(
        "select customer_id, gone_run from star.dim_customer where customer_key > 0 order by 1",
        "customer_id | gone_run\n1 | -\n2 | 2\n3 | 2\n4 | -")
      // A sale that is booked on a merged account afterwards, in a run that brings no merge.
      try await bench.add("crm.sale", "sale_id | customer_id | sold_on | amount\n31 | 3 | 2025-03-02 | 9")
      try await bench.load()
      try await bench.expect(
        "select customer_id from star.fact_sale join star.dim_customer using (customer_key) where sale_id = 31",
        "customer_id\n1")
      let log = try await MatchLog(of: bench.warehouse).list(dimension: "customer")
      #expect(log.map { [$0.member, $0.survivor, $0.root] } == [["3", "2", "1"], ["2", "1", "1"]])
      #expect(log.allSatisfy { $0.rule == nil && $0.foundRun == 2 })
      let error = await #expect(throws: ETLError.self) { try await MatchLog(of: bench.warehouse).undo(log[0].id) }
      #expect(error?.sentence == "3 was merged into 2 by its source, and has to be separated there")
    }
  }

  @Test("a merge that the source takes back brings the account and its facts back")
  func separated() async throws {
    try await Self.with { bench in
      try await bench.add("crm.customer", "customer_id | is_deleted | merged_into\n2 | t | 1")
      try await bench.load()
      try await bench.add("crm.customer", "customer_id | is_deleted | merged_into\n2 | f | -")
      try await bench.load()
      try await bench.expectSales(
        """
        sale | sold  | customer | name     | tier | amount | run
        10   | 03-01 | 1        | Acme     | Key  | 1.00   | 1
        20   | 03-01 | 2        | Acme Inc | Base | 2.00   | 3
        30   | 03-01 | 3        | ACME     | Base | 3.00   | 1
        40   | 03-01 | 4        | Bolt     | Key  | 4.00   | 1
        """)
      try await bench.expect(
        "select customer_id, gone_run from star.dim_customer where customer_id = 2",
        "customer_id | gone_run\n2 | -")
      try await bench.expect(
        "select member, survivor, found_run, ended_run from meta.match",
        "member | survivor | found_run | ended_run\n[2] | [1] | 2 | 3")
    }
  }

  @Test("merges in a circle are refused with the reason, and with them what leads into it; the others hold")
  func circle() async throws {
    try await Self.with { bench in
      try await bench.add(
        "crm.customer", "customer_id | merged_into\n1 | 2\n2 | 1\n3 | 1\n4 | 4")
      let summary = try await bench.load()
      #expect(summary.step(.conform, "customer")?.counts.rejected == 4)
      try await bench.expect(
        "select table_name as table, target, key, reason, \"row\" from meta.reject order by key",
        """
        table    | target   | key | reason | row
        customer | customer | 1   | merged in a circle: 1 → 2 → 1 | {"into": [2], "member": [1]}
        customer | customer | 2   | merged in a circle: 2 → 1 → 2 | {"into": [1], "member": [2]}
        customer | customer | 3   | merged in a circle: 3 → 1 → 2 → 1 | {"into": [1], "member": [3]}
        customer | customer | 4   | merged in a circle: 4 → 4 | {"into": [4], "member": [4]}
        """)
      #expect(summary.step(.load, "sale")?.counts.retired ?? 0 == 0)
      try await bench.add(
        "crm.customer", "customer_id | is_deleted | merged_into\n1 | f | -\n2 | t | 1\n3 | f | -\n4 | f | -")
      try await bench.load()
      try await bench.expect(
        "select customer_id from star.fact_sale f join star.dim_customer using (customer_key) where sale_id = 20 and f.retired_run is null",
        "customer_id\n1")
    }
  }

  @Test("merges that the definitions no longer read come to an end")
  func undeclared() async throws {
    try await Self.with { bench in
      try await bench.add("crm.customer", "customer_id | merged_into\n2 | 1")
      try await bench.load()
      let sale =
        "select customer_id from star.fact_sale f join star.dim_customer using (customer_key) where sale_id = 20 and f.retired_run is null"
      try await bench.expect(sale, "customer_id\n1")
      bench.model.dimensions["customer"]?.merges = []
      try await bench.load()
      try await bench.expect(sale, "customer_id\n2")
    }
  }

  @Test("an account that was merged into two is on the first that was told, and the other is rejected")
  func ambiguous() async throws {
    try await Self.with { bench in
      let merge = try #require(bench.model.dimensions["customer"]?.merges.first)
      var other = merge
      other.survivor = ["customer_id": "case when c.customer_id = 2 then 4 end"]
      bench.model.dimensions["customer"]?.merges = [merge, other]
      try await bench.add("crm.customer", "customer_id | merged_into\n2 | 1")
      let summary = try await bench.load()
      #expect(summary.step(.conform, "customer")?.counts.rejected == 1)
      try await bench.expect(
        "select key, reason, \"row\" from meta.reject",
        "key | reason | row\n2 | merged into 1 and into 4; the first was taken | {\"into\": [4], \"member\": [2]}")
      try await bench.expect(
        "select customer_id from star.fact_sale f join star.dim_customer using (customer_key) where sale_id = 20 and f.retired_run is null",
        "customer_id\n1")
    }
  }
}
