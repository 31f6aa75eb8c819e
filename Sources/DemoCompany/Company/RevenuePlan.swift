import Foundation

/// What each active customer orders in the last twelve months, so that tiers have their shares to the pound.
///
/// Within a tier revenue rises with the customer's rank as `floor + c · rank^steepness`, where `c` makes the tier's
/// mean what its share of the whole asks for.
struct RevenuePlan: Sendable {
  /// Pounds that all active customers order in twelve months at scale 1.
  static let total = 112_000_000.0

  /// Active customers by tier, in the order of `Tier.allCases`.
  let customers: [Int]
  private let slopes: [Double]

  init(scale: Double) {
    let customers = Tier.allCases.map { max(1, Int((Double($0.customers) * scale).rounded())) }
    slopes = zip(Tier.allCases, customers).map { tier, count in
      let sum = (0..<count).reduce(0.0) { $0 + RevenuePlan.height(of: $1, among: count, in: tier) }
      return (RevenuePlan.mean(of: tier) - tier.floor) * Double(count) / sum
    }
    self.customers = customers
  }

  /// Pounds of the customer at a rank of `0 ..< customers` of its tier.
  func revenue(of rank: Int, in tier: Tier) -> Double {
    let index = RevenuePlan.index(of: tier)
    return tier.floor + slopes[index] * RevenuePlan.height(of: rank, among: customers[index], in: tier)
  }

  /// Orders a year to be expected of a customer who orders for this sum, and the sum over that number: what it orders
  /// at a time.
  static func expectation(revenue: Double, in tier: Tier) -> (mean: Double, orders: Double, orderSize: Double) {
    let mean = tier.orders * (revenue / RevenuePlan.mean(of: tier)).squareRoot()
    let orders = mean + exp(-mean)
    return (mean, orders, revenue / orders)
  }

  /// Pounds that a tier's customer orders in twelve months, on average.
  static func mean(of tier: Tier) -> Double { total * tier.share / Double(tier.customers) }

  private static func index(of tier: Tier) -> Int {
    switch tier {
    case .key: 0
    case .major: 1
    case .growth: 2
    case .base: 3
    }
  }

  private static func height(of rank: Int, among count: Int, in tier: Tier) -> Double {
    pow((Double(rank) + 0.5) / Double(count), tier.steepness)
  }
}
