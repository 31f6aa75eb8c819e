import CubeModel
import ETL
import Testing

@Suite("Members that are gone") struct UnusedMemberTests {
  private static let members = """
    select customer_id as customer, gone_run as gone, is_unused as unused from star.dim_customer
    where customer_key > 0 order by 1
    """

  @Test(
    "a member that goes without a fact is unused; one with facts is not, nor one that comes back or is late sold to")
  func gone() async throws {
    try await Bench.with { bench in
      try await bench.fill(
        "crm.customer", "customer_id | name | tier\n1 | Acme | Key\n2 | Bolt | Base\n3 | Core | Base\n4 | Dale | Key")
      try await bench.fill("crm.sale", "sale_id | customer_id | sold_on | amount\n10 | 1 | 2025-03-01 | 5")
      try await bench.load()
      try await bench.add("crm.customer", "customer_id | is_deleted\n1 | t\n2 | t\n3 | t")
      try await bench.load()
      try await bench.expect(
        Self.members,
        """
        customer | gone | unused
        1        | 2    | f
        2        | 2    | t
        3        | 2    | t
        4        | -    | f
        """)
      // One is taken back, of one a sale was entered late, of one the only sale is taken back.
      try await bench.add("crm.customer", "customer_id | is_deleted\n2 | f")
      try await bench.script("delete from crm.sale")
      try await bench.add("crm.sale", "sale_id | customer_id | sold_on | amount\n30 | 3 | 2025-03-02 | 7")
      try await bench.load()
      try await bench.expect(
        Self.members,
        """
        customer | gone | unused
        1        | 2    | f
        2        | -    | f
        3        | 2    | f
        4        | -    | f
        """)
    }
  }

  @Test("a version that its source takes back is unused unless a fact has stood on it")
  func withdrawn() async throws {
    try await Bench.with { bench in
      bench.model = try ShopDefinitions.model(replacing: [
        "dimensions/customer.yaml": ShopDefinitions.customerWithHistory
      ])
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Base")
      try await bench.fill(
        "crm.customer_history",
        """
        history_id | customer_id | valid_from | tier
        1          | 1           | 2025-01-01 | Base
        2          | 1           | 2025-02-01 | Key
        3          | 1           | 2025-03-01 | Base
        """)
      try await bench.fill("crm.sale", "sale_id | customer_id | sold_on | amount\n10 | 1 | 2025-03-01 | 5")
      try await bench.load()
      try await bench.script("delete from crm.customer_history where history_id = 2")
      try await bench.load()
      let versions = """
        select to_char(valid_from, 'MM-DD') as from, tier, valid_to < valid_from as withdrawn, is_unused as unused
        from star.dim_customer where customer_key > 0 order by valid_from
        """
      try await bench.expect(
        versions,
        """
        from  | tier | withdrawn | unused
        01-01 | Base | f         | f
        02-01 | Key  | t         | t
        03-01 | Base | t         | f
        """)
      try await bench.add(
        "crm.customer_history", "history_id | customer_id | valid_from | tier\n2 | 1 | 2025-02-01 | Key")
      try await bench.load()
      #expect(try await bench.value("select count(*) from star.dim_customer where is_unused") == "0")
    }
  }
}
