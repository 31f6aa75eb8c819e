/// What all of the company's rows are derived from: the seed, and what is small enough to be held as a whole.
struct World: Sendable {
  let seed: UInt64
  let scale: Double
  let staff: Staff
  let rates: ExchangeRates
  let revenue: RevenuePlan
  let population: Population

  init(seed: UInt64, scale: Double) {
    self.seed = seed
    self.scale = scale
    staff = Staff(seed: seed, scale: scale)
    rates = ExchangeRates(seed: seed)
    revenue = RevenuePlan(scale: scale)
    population = Population(active: revenue.customers, scale: scale, seed: seed)
  }

  /// The office in charge of a day's work, from its id.
  static func office(_ id: Int) -> Office { Office.all[id - 1] }
}
