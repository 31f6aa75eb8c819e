extension World {
  private static let kinds = ["call", "e-mail", "visit", "meeting"]
  private static let kindWeights: [Double] = [38, 36, 12, 14]

  /// The contacts with an account; some customers have not been contacted for a year.
  func activities(
    of account: Account, people: [Person], opportunities: [Opportunity], _ numbers: inout Numbering
  ) -> [Activity] {
    var chance = Chance(seed: seed, .activities, account.id)
    let neglected = chance.happens(0.04)
    guard let window = account.dealings(from: Span.first, through: neglected ? Span.activeSince - 20 : Span.last)
    else { return [] }
    let yearly: Double
    switch account.standing {
    case .active(let tier, _): yearly = tier.activities * chance.logNormal(median: 0.95, sigma: 0.4)
    case .lapsed: yearly = 7
    case .prospect: yearly = 4
    case .duplicate: yearly = 1.5
    }
    let years = Double(window.through - window.from + 1) / 365.25
    return (0..<chance.poisson(1.05 * yearly * years)).compactMap { _ in
      activity(of: account, window, people: people, opportunities: opportunities, &numbers, &chance)
    }
  }

  private func activity(
    of account: Account, _ window: (from: Day, through: Day), people: [Person], opportunities: [Opportunity],
    _ numbers: inout Numbering, _ chance: inout Chance
  ) -> Activity? {
    var day = Season.day(from: window.from, through: window.through, weights: Season.activities, &chance)
    var opportunity: Opportunity?
    if !opportunities.isEmpty, chance.happens(0.4) {
      let picked = chance.pick(opportunities)
      let end = min(picked.closeDate ?? window.through, window.through)
      let start = max(picked.createdAt.day, window.from)
      if start <= end {
        day = max(start, (start + chance.int(below: end - start + 1)).workday)
        opportunity = picked
      }
    }
    let state = account.state(on: day)
    let happenedAt = Moment(day, hours: max(0, chance.uniform(8, 18) - state.office.hoursFromUTC))
    let isLate = chance.happens(PlantedEffects.lateProbability(of: state.office, happening: happenedAt.day))
    let delay = isLate ? 24 * chance.uniform(2.1, 38) : min(47, chance.logNormal(median: 3, sigma: 1.1))
    let loggedAt = happenedAt + delay
    guard loggedAt <= Span.now else { return nil }
    let owner = chance.happens(0.7) ? state.ownerID : nil
    let isDeleted = chance.happens(0.01)
    let isEdited = isDeleted || chance.happens(0.01)
    let id = numbers.activities.take()
    var talk = Chance(seed: seed, .topics, id)
    let topic = talk.happens(0.05) ? nil : ContactTopic.all[talk.index(weights: ContactTopic.weights)].path
    return Activity(
      id: id, accountID: account.id,
      contactID: people.isEmpty || chance.happens(0.15) ? nil : chance.pick(people).id,
      employeeID: owner ?? staff.anybody(in: state.office, on: day, &chance), opportunityID: opportunity?.id,
      kind: World.kinds[chance.index(weights: World.kindWeights)], topic: topic,
      direction: chance.happens(0.62) ? "outbound" : "inbound", happenedAt: happenedAt, loggedAt: loggedAt,
      isDeleted: isDeleted, modifiedAt: isEdited ? min(loggedAt + 24 * chance.uniform(0.2, 30), Span.now) : loggedAt)
  }
}
