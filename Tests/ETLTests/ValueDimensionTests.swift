import ETL
import Testing

/// Dimensions whose members are the values that stand in a table's rows.
@Suite("Members that are values") struct ValueDimensionTests {
  private static let tier = """
    dimension: tier
    caption: {en: Tier}
    key: {tier: text}
    attributes:
      rank: {type: integer, history: overwrite, caption: {en: Rank}}
    hierarchies:
      - hierarchy: Tier
        caption: {en: Tier}
        all: {en: All}
        levels: [{level: Tier, attribute: tier, caption: {en: Tier}}]
    load:
      - from: crm.customer as c
        where: c.tier is not null
        values: {tier: c.tier, rank: length(c.tier)}
    """

  private static let members = "select tier, rank, gone_run from star.dim_tier where tier_key > 0 order by 1"

  private static func replacements() throws -> [String: String] {
    let star = try #require(ShopDefinitions.files["stars/sale.yaml"])
    let byTier = star.replacing(
      "  customer: {dimension: customer",
      with: "  tier: {dimension: tier, caption: {en: Tier}}\n  customer: {dimension: customer"
    ).replacing("amount: s.amount}", with: "amount: s.amount, tier: \"'Key'\"}")
    return ["dimensions/tier.yaml": tier, "stars/sale.yaml": byTier]
  }

  @Test("a value that stands in other rows as well stays untouched; one that stands in none is gone, until it is back")
  func lastRow() async throws {
    try await Bench.with { bench in
      bench.model = try ShopDefinitions.model(replacing: try Self.replacements())
      try await bench.fill(
        "crm.customer", "customer_id | name | tier\n1 | Acme | Key\n2 | Bolt | Base\n3 | Cedar | Base\n4 | Dune | -")
      try await bench.load()
      try await bench.expect(Self.members, "tier | rank | gone_run\nBase | 4 | -\nKey  | 3 | -")

      try await bench.add("crm.customer", "customer_id | name | tier\n2 | Bolt | Key")
      let untouched = try await bench.load()
      #expect(untouched.step(.conform, "tier")?.wasSkipped == true)

      try await bench.add("crm.customer", "customer_id | name | tier\n3 | Cedar | Key")
      let gone = try await bench.load()
      #expect(gone.step(.conform, "tier")?.counts.retired == 1)
      try await bench.expect(Self.members, "tier | rank | gone_run\nBase | 4 | 3\nKey  | 3 | -")

      try await bench.add("crm.customer", "customer_id | name | tier\n5 | Elm | Base")
      try await bench.load()
      try await bench.expect(Self.members, "tier | rank | gone_run\nBase | 4 | -\nKey  | 3 | -")
    }
  }

  @Test("only the members that changed rows name are conformed, the others stay as they are")
  func fewMembers() async throws {
    try await Bench.with { bench in
      try await bench.fill(
        "crm.customer", "customer_id | name | tier\n1 | Acme | Key\n2 | Bolt | Base\n3 | Cedar | Base")
      try await bench.load()
      try await bench.add("crm.customer", "customer_id | name | tier\n2 | Bolt & Sons | Base")
      try await bench.script(
        "update crm.customer set is_deleted = true, modified_at = modified_at + interval '1 minute' where customer_id = 3"
      )
      let summary = try await bench.load(on: "2025-03-11")
      let counts = try #require(summary.step(.conform, "customer")?.counts)
      #expect(counts.came == 1)
      #expect(counts.changed == 1)
      #expect(counts.retired == 1)
      try await bench.expect(
        "select customer_id, name, gone_run from star.dim_customer where customer_key > 0 order by 1",
        "customer_id | name | gone_run\n1 | Acme | -\n2 | Bolt & Sons | -\n3 | Cedar | 2")
    }
  }
}
