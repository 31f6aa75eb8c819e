import ETL
import Testing

@Suite("Changes that are learnt late") struct LateChangeTests {
  private static let versions = """
    select customer_id, tier, to_char(valid_from, 'YYYY-MM-DD') as from, to_char(valid_to, 'YYYY-MM-DD') as to
    from star.dim_customer where customer_key > 0 and valid_to >= valid_from order by 1, valid_from
    """

  /// Customers whose tier has held since a day that the CRM knows.
  ///
  /// - Parameter isJoined: whether the sales' load joins their customers, so that sales are found by them in staging.
  private static func with(isJoined: Bool = false, _ body: (inout Bench) async throws -> Void) async throws {
    try await Bench.with { bench in
      let source = [
        ("is_deleted: boolean\n", "is_deleted: boolean\n      tier_since: date\n"),
        ("{mark: modified_at, overlap: 1 hour}", "full compare"),
      ]
      let customer = (ShopDefinitions.files["dimensions/customer.yaml"] ?? "")
        .replacing("    values:", with: "    changed_on: c.tier_since\n    values:")
      var star = ShopDefinitions.files["stars/sale.yaml"] ?? ""
      if isJoined {
        star.replace(
          "from: crm.sale as s\n",
          with: """
            from: crm.sale as s
                join:
                  - {left: crm.customer as c, on: c.customer_id = s.customer_id}

            """)
        #expect(star.contains("left: crm.customer"))
      }
      bench.model = try ShopDefinitions.model(
        "sources/crm.yaml", source, besides: ["dimensions/customer.yaml": customer, "stars/sale.yaml": star])
      try await bench.script("alter table crm.customer add tier_since date")
      try await bench.fill("crm.customer", "customer_id | name | tier | tier_since\n1 | Acme | Base | 2025-01-01")
      try await bench.fill(
        "crm.sale",
        """
        sale_id | customer_id | sold_on    | amount
        10      | 1           | 2025-02-10 | 1
        11      | 1           | 2025-03-20 | 2
        12      | 1           | 2025-04-01 | 3
        """)
      try await bench.load(on: "2025-04-02")
      try await body(&bench)
    }
  }

  @Test(
    "a tier that has changed three weeks ago begins its version on that day, and the sales since then move to it",
    arguments: [false, true])
  func sinceADay(isJoined: Bool) async throws {
    try await Self.with(isJoined: isJoined) { bench in
      try await bench.expectSales(
        """
        sale | sold  | customer | name | tier | amount | run
        10   | 02-10 | 1        | Acme | Base | 1.00   | 1
        11   | 03-20 | 1        | Acme | Base | 2.00   | 1
        12   | 04-01 | 1        | Acme | Base | 3.00   | 1
        """)
      try await bench.add("crm.customer", "customer_id | tier | tier_since\n1 | Key | 2025-03-15")
      let moving = try await bench.load(on: "2025-04-05")
      // Staging tells of what day a sale is, and so do the facts on the customer's versions.
      #expect(moving.step(.load, "sale")?.counts.came == 2)
      try await bench.expect(
        Self.versions,
        """
        customer_id | tier | from       | to
        1           | Base | 0001-01-01 | 2025-03-14
        1           | Key  | 2025-03-15 | 9999-12-31
        """)
      try await bench.expectSales(
        """
        sale | sold  | customer | name | tier | amount | run
        10   | 02-10 | 1        | Acme | Base | 1.00   | 1
        11   | 03-20 | 1        | Acme | Key  | 2.00   | 2
        12   | 04-01 | 1        | Acme | Key  | 3.00   | 2
        """)
      let again = try await bench.load(on: "2025-04-06")
      #expect(again.step(.load, "sale")?.wasSkipped == true)
      // What was known before stays known: the retired facts stand on the version of then.
      try await bench.expect(
        """
        select sale_id, tier, f.retired_run from star.fact_sale as f join star.dim_customer using (customer_key)
        where f.retired_run is not null order by 1
        """,
        "sale_id | tier | retired_run\n11 | Base | 2\n12 | Base | 2")
    }
  }

  @Test("a sale without a day stands on the version that holds at present", arguments: [false, true])
  func withoutADay(isJoined: Bool) async throws {
    try await Self.with(isJoined: isJoined) { bench in
      try await bench.script("insert into crm.sale (sale_id, customer_id, amount) values (13, 1, 4)")
      try await bench.load(on: "2025-04-03")
      try await bench.add("crm.customer", "customer_id | tier | tier_since\n1 | Key | 2025-03-25")
      let moving = try await bench.load(on: "2025-04-05")
      #expect(moving.step(.load, "sale")?.counts.came == 2)
      try await bench.expect(
        """
        select sale_id, tier from star.fact_sale as f join star.dim_customer using (customer_key)
        where f.retired_run is null order by 1
        """,
        "sale_id | tier\n10 | Base\n11 | Base\n12 | Key\n13 | Key")
    }
  }

  @Test("a day that is corrected to an earlier one takes the later version back; a new name makes none")
  func corrected() async throws {
    try await Self.with { bench in
      try await bench.add("crm.customer", "customer_id | tier | tier_since\n1 | Key | 2025-03-25")
      try await bench.load(on: "2025-04-05")
      try await bench.add("crm.customer", "customer_id | name | tier_since\n1 | Acme Ltd | 2025-03-15")
      try await bench.load(on: "2025-04-06")
      try await bench.expect(
        Self.versions,
        """
        customer_id | tier | from       | to
        1           | Base | 0001-01-01 | 2025-03-14
        1           | Key  | 2025-03-15 | 9999-12-31
        """)
      try await bench.expectSales(
        """
        sale | sold  | customer | name     | tier | amount | run
        10   | 02-10 | 1        | Acme Ltd | Base | 1.00   | 1
        11   | 03-20 | 1        | Acme Ltd | Key  | 2.00   | 3
        12   | 04-01 | 1        | Acme Ltd | Key  | 3.00   | 3
        """)
    }
  }

  @Test("a customer that only sales knew is completed in place, whatever day its tier is told to have begun")
  func inferred() async throws {
    try await Self.with { bench in
      try await bench.add("crm.sale", "sale_id | customer_id | sold_on | amount\n20 | 7 | 2025-03-01 | 5")
      try await bench.load(on: "2025-04-05")
      let members = """
        select customer_key as key, name, tier, is_inferred as inferred, to_char(valid_from, 'YYYY') as from
        from star.dim_customer where customer_id = 7
        """
      try await bench.expect(members, "key | name | tier | inferred | from\n2 | - | - | t | 0001")
      try await bench.add("crm.customer", "customer_id | name | tier | tier_since\n7 | Cedar | Base | 2025-03-20")
      try await bench.load(on: "2025-04-06")
      try await bench.expect(members, "key | name | tier | inferred | from\n2 | Cedar | Base | f | 0001")
      #expect(try await bench.value("select loaded_run from star.fact_sale where sale_id = 20") == "2")
    }
  }

  @Test("a period that the source's history learns of late re-points the sales within it and no others")
  func withinHistory() async throws {
    try await Bench.with { bench in
      bench.model = try ShopDefinitions.model(replacing: [
        "dimensions/customer.yaml": ShopDefinitions.customerWithHistory
      ])
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Base")
      try await bench.fill(
        "crm.customer_history", "history_id | customer_id | valid_from | tier\n1 | 1 | 2025-01-01 | Base")
      try await bench.fill(
        "crm.sale",
        """
        sale_id | customer_id | sold_on    | amount
        10      | 1           | 2025-02-10 | 1
        11      | 1           | 2025-03-20 | 2
        12      | 1           | 2025-04-01 | 3
        """)
      try await bench.load()
      try await bench.add(
        "crm.customer_history",
        "history_id | customer_id | valid_from | tier\n2 | 1 | 2025-03-01 | Key\n3 | 1 | 2025-04-01 | Base")
      let summary = try await bench.load()
      try await bench.expect(
        Self.versions,
        """
        customer_id | tier | from       | to
        1           | Base | 0001-01-01 | 2025-02-28
        1           | Key  | 2025-03-01 | 2025-03-31
        1           | Base | 2025-04-01 | 9999-12-31
        """)
      try await bench.expectSales(
        """
        sale | sold  | customer | name | tier | amount | run
        10   | 02-10 | 1        | Acme | Base | 1.00   | 1
        11   | 03-20 | 1        | Acme | Key  | 2.00   | 2
        12   | 04-01 | 1        | Acme | Base | 3.00   | 2
        """)
      #expect(summary.step(.load, "sale")?.counts.retired == 2)
      // A sale of March that is booked only now stands where it would have stood then.
      try await bench.add("crm.sale", "sale_id | customer_id | sold_on | amount\n13 | 1 | 2025-03-31 | 4")
      try await bench.load()
      try await bench.expect(
        "select tier from star.fact_sale join star.dim_customer using (customer_key) where sale_id = 13", "tier\nKey")
    }
  }
}
