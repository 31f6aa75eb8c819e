extension World {
  /// How many cases without an account make one batch.
  static let strangersPerBatch = 100

  /// The median of the hours to the first response, against those agreed, before an office went live.
  private static let usualResponse = 0.8
  private static let responseSpread = 0.7

  /// How many batches of cases there are whose callers no account was found for.
  var strangerBatches: Int { max(1, Int((15 * scale).rounded())) }

  /// The cases of an account.
  func cases(of account: Account, people: [Person], _ numbers: inout Numbering) -> [ServiceCase] {
    var chance = Chance(seed: seed, .service, account.id)
    guard let window = account.dealings(from: Span.first, through: Span.last) else { return [] }
    let yearly: Double
    switch account.standing {
    case .active(let tier, _): yearly = tier.cases * chance.logNormal(median: 0.9, sigma: 0.45)
    case .lapsed: yearly = 3
    case .prospect: yearly = 0.5
    case .duplicate: yearly = 0.7
    }
    let years = Double(window.through - window.from + 1) / 365.25
    return (0..<chance.poisson(1.06 * yearly * years)).compactMap { _ in
      let day = Season.day(from: window.from, through: window.through, weights: Season.cases, &chance)
      let state = account.state(on: day)
      let contact = people.isEmpty || chance.happens(0.25) ? nil : chance.pick(people).id
      return serviceCase(
        account: account.id, contact: contact, office: state.office, tier: state.tier, on: day, &numbers, &chance)
    }
  }

  /// A batch of cases whose callers no account was found for.
  func strangerCases(batch: Int, _ numbers: inout Numbering) -> [ServiceCase] {
    var chance = Chance(seed: seed, .strangers, batch)
    return (0..<World.strangersPerBatch).compactMap { _ in
      let day = Season.day(from: Span.first, through: Span.last, weights: Season.cases, &chance)
      let office = Office.all[chance.index(weights: Office.weights)]
      return serviceCase(account: nil, contact: nil, office: office, tier: .base, on: day, &numbers, &chance)
    }
  }

  private func serviceCase(
    account: Int?, contact: Int?, office: Office, tier: Tier, on day: Day, _ numbers: inout Numbering,
    _ chance: inout Chance
  ) -> ServiceCase? {
    let localHours = 8 + 10 * (chance.uniform() + chance.uniform()) / 2
    let openedAt = max(Moment(day, hours: localHours - office.hoursFromUTC), Moment(Span.first))
    guard openedAt <= Span.now else { return nil }
    let level = ServiceLevel.all[chance.index(weights: ServiceLevel.weights(for: tier))]
    let slowness = chance.normal()
    let usual =
      Double(level.firstResponseHours)
      * chance.shifted(median: World.usualResponse, sigma: World.responseSpread, by: slowness)
    let response = usual * PlantedEffects.responseFactor(of: office, opening: openedAt.day)
    let stuck = chance.happens(0.025) ? 12.0 : 1
    let work = Double(level.resolutionHours) * chance.logNormal(median: 0.5, sigma: 0.8) * stuck
    let way = CaseWay(openedAt: openedAt, responseHours: response, resolutionHours: usual + work, &chance)
    let entries = way.entries.map { entry in
      let known = chance.happens(0.02) ? entry.at + 24 * chance.uniform(1, 10) : entry.at
      return StatusEntry(
        id: numbers.statuses.take(), status: entry.status, changedAt: entry.at, modifiedAt: min(known, Span.now))
    }
    let id = numbers.cases.take()
    let newest = entries.map(\.modifiedAt).max() ?? openedAt
    let deleted = chance.happens(0.01)
    var judging = Chance(seed: seed, .causes, id)
    let rootCause = RootCause.all[judging.index(weights: RootCause.weights)]
    let isJudged = way.resolvedAt != nil && !judging.happens(0.08)
    return ServiceCase(
      id: id, accountID: account, contactID: contact, officeID: office.id,
      productID: chance.happens(0.06) ? nil : Product.all[chance.index(weights: Product.weights)].id, level: level,
      channel: CaseCategory.channels[chance.index(weights: CaseCategory.channelWeights)],
      category: chance.happens(0.03) ? nil : CaseCategory.all[chance.index(weights: CaseCategory.weights)].path,
      rootCause: isJudged ? rootCause : nil, handovers: judging.poisson(0.35),
      status: entries.last?.status ?? .new, openedAt: openedAt, firstResponseAt: way.firstResponseAt,
      resolvedAt: way.resolvedAt, isDeleted: deleted,
      modifiedAt: deleted ? min(newest + 24 * chance.uniform(0.1, 20), Span.now) : newest, statuses: entries,
      slowness: slowness)
  }
}
