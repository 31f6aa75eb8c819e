import Foundation

extension World {
  /// The reasons for which customers leave, and how many of a hundred leave for each.
  private static let exitReasons: [(reason: String, weight: Double)] = [
    ("Price", 26), ("Service", 18), ("Competition", 20), ("Product", 10), ("Moved away", 9), ("Politics", 4),
    ("Other", 13),
  ]

  /// The leaving of an account that ordered once and no longer does; noted within two months.
  func exit(of account: Account) -> AccountExit? {
    guard let leftOn = account.lapsedOn else { return nil }
    var chance = Chance(seed: seed, .exits, account.id)
    let notedAt = Moment(leftOn + 1 + chance.int(below: 60), hours: chance.uniform(8, 17))
    let reason = World.exitReasons[chance.index(weights: World.exitReasons.map(\.weight))].reason
    guard notedAt <= Span.now else { return nil }
    return AccountExit(
      accountID: account.id, leftOn: leftOn, reason: chance.happens(0.06) ? nil : reason, notedAt: notedAt)
  }

  /// The day on which a customer leaves: `drawn` or, where an office is live by then and its CRM keeps the customer, a
  /// later draw of the same kind.
  func lapse(from first: Day, days: Int, office: Office, _ chance: inout Chance) -> Day {
    var day = first + leavingDay(of: days, &chance)
    // A day is kept or drawn anew by one throw: who has been let go once is not asked again.
    while day >= office.goLive, chance.happens(PlantedEffects.keptShare) {
      day = first + leavingDay(of: days, &chance)
    }
    return day
  }

  /// One of some days, earlier ones somewhat likelier, so that of those who are left as many leave a year all along.
  private func leavingDay(of days: Int, _ chance: inout Chance) -> Int {
    let daily = PlantedEffects.yearlyLapses / 365.25
    let share = chance.uniform() * (1 - exp(-daily * Double(days)))
    return min(days - 1, Int(-log(1 - share) / daily))
  }
}
