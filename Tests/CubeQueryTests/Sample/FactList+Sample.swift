import CubeQuery
import StarSchema

extension FactList {
  /// 120 sales of 9 customers over 5 months; one customer is not known, one has a name that is hard to quote.
  static func sample() -> FactList {
    var state: UInt64 = 42
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let customers:
      [(id: String, sector: String, tier: String, rank: Int64, country: String, city: String, name: String)] = [
        ("C1", "Energy", "Key", 1, "UK", "London", "O'Brien & Sons"),
        ("C2", "Energy", "Base", 3, "UK", "Leeds", "Acme [North]; \"x\""),
        ("C3", "Water", "Key", 1, "Canada", "London", "建设集团"),
        ("C4", "Water", "Major", 2, "Canada", "Paris", "Twin"), ("C5", "Rail", "Major", 2, "France", "Paris", "Twin"),
        ("C6", "Rail", "Base", 3, "France", "Lyon", "a.b, c = d"),
        ("C7", "Energy", "Major", 2, "UK", "London", "Research and Development"),
        ("C8", "Water", "Base", 3, "France", "Lyon", "base"),
      ]
    let days = ["2024-11-05", "2024-12-24", "2025-01-15", "2025-01-31", "2025-02-01", "2025-03-31"]
    let facts = (0..<120).map { _ -> Fact in
      var attributes: [String: MemberValue] = [:]
      let customer = next(9)
      if customer < customers.count {
        let own = customers[customer]
        attributes = [
          "customer.customer_id": .text(own.id), "customer.sector": .text(own.sector), "customer.tier": .text(own.tier),
          "customer.tier_rank": .integer(own.rank), "customer.country": .text(own.country),
          "customer.city": .text(own.city), "customer.name": .text(own.name),
        ]
      }
      let day = days[next(6)]
      let digits = Int64(day.filter { $0 != "-" }) ?? 0
      attributes["closed.day"] = .date(day)
      attributes["closed.date_key"] = .integer(digits)
      attributes["closed.month"] = .integer(digits / 100)
      attributes["closed.month_name"] = .text(String(day.prefix(7)))
      attributes["closed.year"] = .integer(digits / 10_000)
      let amount: CellValue =
        next(10) == 0 ? .null : .decimal(ScaledDecimal(unscaled: Int64(next(1_000_000)), scale: 2))
      return Fact(attributes: attributes, measures: ["amount": amount, "is_won": .integer(Int64(next(2)))])
    }
    return FactList(facts)
  }
}
