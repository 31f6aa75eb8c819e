import ETL
import Testing

@Suite("Conforming a dimension") struct DimensionTests {
  private static let versions = """
    select customer_id, name, tier, to_char(valid_from, 'YYYY-MM-DD') as from, to_char(valid_to, 'YYYY-MM-DD') as to,
      is_current from star.dim_customer where customer_key > 0 order by 1, valid_from, customer_key
    """

  @Test("a changed tier begins a version on the day of the load, a changed name is overwritten in every version")
  func overwriteAndVersion() async throws {
    try await Bench.with { bench in
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Base")
      try await bench.load(on: "2025-03-10")
      try await bench.add("crm.customer", "customer_id | name | tier\n1 | Acme Ltd | Key")
      try await bench.load(on: "2025-04-01")
      try await bench.expect(
        Self.versions,
        """
        customer_id | name     | tier | from       | to         | is_current
        1           | Acme Ltd | Base | 0001-01-01 | 2025-03-31 | f
        1           | Acme Ltd | Key  | 2025-04-01 | 9999-12-31 | t
        """)
    }
  }

  @Test("a second change on the same day does not make a second version")
  func changeTwiceADay() async throws {
    try await Bench.with { bench in
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Base")
      try await bench.load(on: "2025-03-10")
      try await bench.add("crm.customer", "customer_id | tier\n1 | Key")
      try await bench.load(on: "2025-04-01")
      try await bench.add("crm.customer", "customer_id | tier\n1 | -")
      try await bench.load(on: "2025-04-01")
      try await bench.expect(
        Self.versions,
        """
        customer_id | name | tier | from       | to         | is_current
        1           | Acme | Base | 0001-01-01 | 2025-03-31 | f
        1           | Acme | -    | 2025-04-01 | 9999-12-31 | t
        """)
    }
  }

  @Test("a late sale lands on the customer's version of its day")
  func lateFact() async throws {
    try await Bench.with { bench in
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Base")
      try await bench.load(on: "2025-03-10")
      try await bench.add("crm.customer", "customer_id | tier\n1 | Key")
      try await bench.load(on: "2025-04-01")
      try await bench.fill(
        "crm.sale",
        """
        sale_id | customer_id | sold_on    | amount
        10      | 1           | 2025-03-31 | 1
        11      | 1           | 2025-04-01 | 2
        """)
      try await bench.load(on: "2025-04-02")
      try await bench.expectSales(
        """
        sale | sold  | customer | name | tier | amount | run
        10   | 03-31 | 1        | Acme | Base | 1.00   | 3
        11   | 04-01 | 1        | Acme | Key  | 2.00   | 3
        """)
    }
  }

  @Test("versions follow the source's own history, and facts move when the history is corrected")
  func historyOfTheSource() async throws {
    try await Bench.with { bench in
      bench.model = try ShopDefinitions.model(replacing: [
        "dimensions/customer.yaml": ShopDefinitions.customerWithHistory
      ])
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Key")
      try await bench.fill(
        "crm.customer_history",
        """
        history_id | customer_id | valid_from | tier
        1          | 1           | 2025-01-01 | Base
        2          | 1           | 2025-02-01 | Base
        3          | 1           | 2025-03-01 | Key
        """)
      try await bench.fill(
        "crm.sale",
        """
        sale_id | customer_id | sold_on    | amount
        10      | 1           | 2024-06-01 | 1
        11      | 1           | 2025-02-15 | 2
        12      | 1           | 2025-03-15 | 3
        """)
      try await bench.load()
      try await bench.expect(
        Self.versions,
        """
        customer_id | name | tier | from       | to         | is_current
        1           | Acme | Base | 0001-01-01 | 2025-02-28 | f
        1           | Acme | Key  | 2025-03-01 | 9999-12-31 | t
        """)
      try await bench.add("crm.customer_history", "history_id | valid_from\n3 | 2025-02-10")
      try await bench.load()
      try await bench.expect(
        Self.versions,
        """
        customer_id | name | tier | from       | to         | is_current
        1           | Acme | Base | 0001-01-01 | 2025-02-09 | f
        1           | Acme | Key  | 2025-02-10 | 9999-12-31 | t
        1           | Acme | Key  | 2025-03-01 | 2025-02-28 | f
        """)
      try await bench.expectSales(
        """
        sale | sold  | customer | name | tier | amount | run
        10   | 06-01 | 1        | Acme | Base | 1.00   | 1
        11   | 02-15 | 1        | Acme | Key  | 2.00   | 2
        12   | 03-15 | 1        | Acme | Key  | 3.00   | 2
        """)
    }
  }

  @Test("a member completed with a history moves the facts that knew it before")
  func inferredThenHistory() async throws {
    try await Bench.with { bench in
      bench.model = try ShopDefinitions.model(replacing: [
        "dimensions/customer.yaml": ShopDefinitions.customerWithHistory
      ])
      try await bench.fill("crm.sale", "sale_id | customer_id | sold_on | amount\n10 | 1 | 2025-03-15 | 3")
      try await bench.load()
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Key")
      try await bench.fill(
        "crm.customer_history",
        "history_id | customer_id | valid_from | tier\n1 | 1 | 2025-01-01 | Base\n2 | 1 | 2025-03-01 | Key")
      try await bench.load()
      try await bench.expectSales(
        "sale | sold | customer | name | tier | amount | run\n10 | 03-15 | 1 | Acme | Key | 3.00 | 2")
    }
  }

  @Test("a natural key that a load gives twice is rejected once and taken once")
  func duplicateMember() async throws {
    try await Bench.with { bench in
      bench.model = try ShopDefinitions.model(replacing: [
        "dimensions/customer.yaml": ShopDefinitions.customerWithHistory
          .replacing("    effective_from: h.valid_from\n", with: "")
      ])
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Key\n2 | Bolt | Base")
      try await bench.fill(
        "crm.customer_history",
        "history_id | customer_id | valid_from | tier\n1 | 1 | 2025-01-01 | Base\n2 | 1 | 2025-03-01 | Key")
      try await bench.load()
      try await bench.expect(
        "select customer_id, tier from star.dim_customer where customer_key > 0 order by 1",
        "customer_id | tier\n1 | Base\n2 | Base")
      try await bench.expectRejects(
        """
        table    | key | reason
        customer | 1   | natural key 1 appears more than once in this load of dimension customer; the first was taken
        """)
    }
  }

  @Test("surrogate keys are dense from 1, and the unknown member is there")
  func keys() async throws {
    try await Bench.with { bench in
      try await bench.fill("crm.customer", "customer_id | name | tier\n5 | A | Key\n3 | B | Base\n9 | C | Base")
      try await bench.load()
      try await bench.expect(
        "select customer_key, customer_id from star.dim_customer order by 1",
        "customer_key | customer_id\n-1 | -\n1 | 3\n2 | 5\n3 | 9")
    }
  }

  @Test("the calendar names fiscal years by their end and knows working days")
  func calendar() async throws {
    try await Bench.with { bench in
      try await bench.load()
      try await bench.expect(
        """
        select date_key, day, year, quarter, quarter_name, month, month_name, iso_week, iso_week_name as week, weekday,
          fiscal_year as fy, fiscal_quarter as fq, fiscal_quarter_name, is_working_day as works
        from star.dim_date where date_key in (-1, 20241230, 20250630, 20250701, 20251225) order by 1
        """,
        """
        date_key | day | year | quarter | quarter_name | month | month_name | iso_week | week | weekday | fy | fq | fiscal_quarter_name | works
        -1 | - | - | - | - | - | - | - | - | - | - | - | - | -
        20241230 | 2024-12-30 | 2024 | 20244 | 2024 Q4 | 202412 | 2024-12 | 202501 | 2025-W01 | 1 | 2025 | 20252 | FY2025 Q2 | t
        20250630 | 2025-06-30 | 2025 | 20252 | 2025 Q2 | 202506 | 2025-06 | 202527 | 2025-W27 | 1 | 2025 | 20254 | FY2025 Q4 | t
        20250701 | 2025-07-01 | 2025 | 20253 | 2025 Q3 | 202507 | 2025-07 | 202527 | 2025-W27 | 2 | 2026 | 20261 | FY2026 Q1 | t
        20251225 | 2025-12-25 | 2025 | 20254 | 2025 Q4 | 202512 | 2025-12 | 202552 | 2025-W52 | 4 | 2026 | 20262 | FY2026 Q2 | f
        """)
      try await bench.expect("select count(*) from star.dim_date", "count\n1097")
    }
  }
}
