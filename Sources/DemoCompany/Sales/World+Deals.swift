import Foundation

extension World {
  /// Of all lost opportunities, those of prospects who never ordered.
  private static let prospectShareOfLost = 0.12
  /// Lost opportunities of a prospect over the three years at the first day's win rate.
  private static let lostPerProspect = 1.4
  /// How unlike each other one customer's orders are.
  private static let orderSpread = 0.6

  /// The deals of an account over the three years and, to be open at the end, of the half-year after.
  ///
  /// Orders come first, by the customer's demand; each brings the lost ones that the win rate of its office and day
  /// asks for. So the win rate moves losses, never orders. The orders of an active customer's last twelve months add
  /// up to its revenue in the plan.
  func deals(of account: Account, _ chance: inout Chance) -> [Deal] {
    switch account.standing {
    case .active, .lapsed:
      guard let demand = account.demand else { return [] }
      var deals: [Deal] = []
      for window in windows(of: account) {
        let isLastYear = window.from >= Span.activeSince && window.through <= Span.last
        let orders = orders(of: account, demand, window, isLastYear: isLastYear, &chance)
        deals += orders
        for order in orders { deals += losses(of: account, beside: order, demand, &chance) }
      }
      return deals
    case .prospect: return prospectDeals(of: account, &chance)
    case .duplicate: return []
    }
  }

  private func windows(of account: Account) -> [(from: Day, through: Day)] {
    var ends = Span.years.dropFirst().map { $0 - 1 }
    ends.append(Span.horizon)
    return zip(Span.years, ends).compactMap { account.dealings(from: $0, through: $1) }
  }

  private func orders(
    of account: Account, _ demand: Demand, _ window: (from: Day, through: Day), isLastYear: Bool,
    _ chance: inout Chance
  ) -> [Deal] {
    let years = Double(window.through - window.from + 1) / 365.25
    let count: Int
    if case .active = account.standing, isLastYear {
      count = max(1, chance.poisson(demand.mean * years))
    } else {
      count = chance.poisson(demand.orders(on: window.from.middle(window.through)) * years)
    }
    var orders = (0..<count).map { _ in
      let day = Season.day(
        from: window.from, through: window.through, weights: Season.closings, towardQuarterEnd: true, &chance)
      return Deal(
        closing: day, won: true, office: servingOffice(account, on: day, &chance),
        amount: size(demand, on: day, &chance))
    }
    if case .active = account.standing, isLastYear {
      let factor = demand.revenue / orders.reduce(0) { $0 + $1.amount }
      for index in orders.indices { orders[index].amount *= factor }
    }
    return orders
  }

  private func losses(
    of account: Account, beside order: Deal, _ demand: Demand, _ chance: inout Chance
  ) -> [Deal] {
    let probability = PlantedEffects.winProbability(of: order.office, closing: order.closing)
    let odds = (1 - World.prospectShareOfLost) * (1 - probability) / probability
    let count = chance.failures(beforeSuccess: 1 / (1 + odds))
    return (0..<count).map { _ in
      var day = order.closing + chance.int(below: 41) - 20
      if day < Span.first { day = Span.first + (Span.first - day) }
      day = max(Span.first, account.createdAt.day + 2, day.workday)
      return Deal(closing: day, won: false, office: order.office, amount: 1.1 * size(demand, on: day, &chance))
    }
  }

  private func prospectDeals(of account: Account, _ chance: inout Chance) -> [Deal] {
    guard let window = account.dealings(from: Span.first, through: Span.horizon) else { return [] }
    let years = Double(window.through - window.from + 1) / 365.25
    let wholeYears = Double(Span.last - Span.first + 1) / 365.25
    let most = PlantedEffects.winRateAtFirst
    let expected = RevenuePlan.expectation(revenue: RevenuePlan.mean(of: .base), in: .base)
    // Prospects grow in number; as they do, fewer of each one's opportunities keep the sum even.
    let fewest = 1 - World.newProspects
    let count = chance.poisson(World.lostPerProspect / fewest * 1.1 * years / wholeYears)
    return (0..<count).compactMap { _ in
      let day = Season.day(
        from: window.from, through: window.through, weights: Season.closings, towardQuarterEnd: true, &chance)
      let office = account.state(on: day).office
      let probability = PlantedEffects.winProbability(of: office, closing: day)
      let elapsed = Double(day - Span.first) / Double(Span.last - Span.first)
      let share = fewest / min(1, fewest + World.newProspects * elapsed)
      let kept = ((1 - probability) / probability) / ((1 - most) / most) * share * Season.volume(on: day) / 1.17
      guard chance.happens(kept) else { return nil }
      return Deal(
        closing: day, won: false, office: office,
        amount: expected.orderSize * Season.price(on: day) * spread(&chance))
    }
  }

  private func size(_ demand: Demand, on day: Day, _ chance: inout Chance) -> Double {
    demand.orderSize * Season.price(on: day) * spread(&chance)
  }

  /// A factor of mean 1.
  private func spread(_ chance: inout Chance) -> Double {
    exp(World.orderSpread * chance.normal() - World.orderSpread * World.orderSpread / 2)
  }

  /// The account's own office or, for one in ten deals of large customers, another one that serves it too.
  private func servingOffice(_ account: Account, on day: Day, _ chance: inout Chance) -> Office {
    let state = account.state(on: day)
    guard state.tier == .key || state.tier == .major, chance.happens(0.1) else { return state.office }
    return Office.all[chance.index(weights: Office.weights)]
  }
}
