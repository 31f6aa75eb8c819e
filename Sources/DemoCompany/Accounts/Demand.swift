/// How a customer buys.
struct Demand: Sendable {
  /// Pounds of twelve months; exact for the last twelve months of active customers.
  let revenue: Double
  /// The mean of the Poisson distribution of which an active customer's orders of the last year are drawn.
  let mean: Double
  /// Orders to be expected in twelve months.
  let orders: Double
  /// Pounds of an order, on average, at the prices of the last twelve months.
  let orderSize: Double
  /// The factor on orders before the account came into its present tier.
  let factorBefore: Double
  /// The day on which it came into its present tier, if it changed.
  let tierChangedOn: Day?

  /// Orders to be expected a year, around a day before the last twelve months.
  func orders(on day: Day) -> Double {
    let before = tierChangedOn.map { day < $0 } ?? false
    return orders * (before ? factorBefore : 1) * Season.volume(on: day) / Season.volume(on: Day(2025, 12, 31))
  }
}
