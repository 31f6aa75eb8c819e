extension World {
  private static let lostReasons = [
    "Price", "Competitor", "No budget", "Service", "Product", "Market", "Technology", "Politics",
  ]
  private static let lostReasonWeights: [Double] = [30, 20, 16, 9, 9, 7, 5, 4]
  private static let scopes = [
    "phase 1", "phase 2", "framework call-off", "new site", "head office", "renewal", "pilot", "portfolio review",
    "extension", "tender 2", "east wing", "annual contract",
  ]

  /// The opportunities of an account as they stood at the end, with their ways through the stages.
  func opportunities(of account: Account, _ numbers: inout Numbering) -> [Opportunity] {
    var chance = Chance(seed: seed, .sales, account.id)
    var result: [Opportunity] = []
    for deal in deals(of: account, &chance) {
      guard let opportunity = opportunity(of: account, deal, &numbers, &chance) else { continue }
      result.append(opportunity)
      if chance.happens(0.01) { result.append(twin(of: opportunity, &numbers, &chance)) }
    }
    return result
  }

  private func opportunity(
    of account: Account, _ deal: Deal, _ numbers: inout Numbering, _ chance: inout Chance
  ) -> Opportunity? {
    let closing = Moment(deal.closing, hours: chance.uniform(8, 17.5))
    let cycleDays = min(400, Int(chance.logNormal(median: 43, sigma: 0.56)))
    let started = (deal.closing - cycleDays).workday
    var createdAt = Moment(started, hours: chance.uniform(7, 8))
    if createdAt < account.createdAt { createdAt = min(account.createdAt + 1, closing) }
    let way = SalesStage.way(won: deal.won, &chance)
    let shares = (1..<way.count).map { _ in chance.uniform(0.02, 0.98) }.sorted().dropLast()
    guard createdAt <= Span.now else { return nil }
    let moments = [createdAt] + shares.map { createdAt.toward(closing, share: $0) } + [closing]
    let stages = zip(way, moments).filter { $0.1 <= Span.now }.map { stage, entered in
      let known = chance.happens(0.03) ? entered + 24 * chance.uniform(1, 14) : entered
      return StageEntry(
        id: numbers.stages.take(), stage: stage, enteredAt: entered, modifiedAt: min(known, Span.now))
    }
    guard let last = stages.last else { return nil }
    let isClosed = last.stage == .won || last.stage == .lost
    let currency = chance.happens(0.06) ? chance.pick(["USD", "EUR", "GBP"]) : deal.office.currency
    let product = Product.all[chance.index(weights: Product.weights)]
    let hasAmount = last.stage == .won || !chance.happens(0.04)
    let edited = !isClosed && chance.happens(0.3) ? last.modifiedAt.toward(Span.now, share: chance.uniform()) : nil
    return Opportunity(
      id: numbers.opportunities.take(), accountID: account.id,
      ownerID: owner(of: account, deal, createdOn: createdAt.day, &chance), officeID: deal.office.id,
      productID: chance.happens(0.02) ? nil : product.id, name: "\(product.name), \(chance.pick(World.scopes))",
      currency: currency,
      amount: hasAmount ? rates.hundredths(of: deal.amount, in: currency, on: deal.closing) : nil, stage: last.stage,
      createdAt: createdAt, closeDate: isClosed ? deal.closing : nil,
      lostReason: last.stage == .lost && !chance.happens(0.08)
        ? World.lostReasons[chance.index(weights: World.lostReasonWeights)] : nil,
      isDeleted: false, modifiedAt: edited ?? stages.map(\.modifiedAt).max() ?? createdAt, stages: stages)
  }

  private func owner(of account: Account, _ deal: Deal, createdOn day: Day, _ chance: inout Chance) -> Int? {
    if chance.happens(0.02) { return nil }
    let state = account.state(on: day)
    if state.officeID == deal.office.id, let owner = state.ownerID { return owner }
    return staff.accountManager(in: deal.office, on: max(day, Span.first), &chance)
  }

  /// The same opportunity entered a second time and deleted when somebody saw it.
  private func twin(
    of original: Opportunity, _ numbers: inout Numbering, _ chance: inout Chance
  ) -> Opportunity {
    let stages = original.stages.map {
      StageEntry(id: numbers.stages.take(), stage: $0.stage, enteredAt: $0.enteredAt, modifiedAt: $0.modifiedAt)
    }
    return Opportunity(
      id: numbers.opportunities.take(), accountID: original.accountID, ownerID: original.ownerID,
      officeID: original.officeID, productID: original.productID, name: original.name, currency: original.currency,
      amount: original.amount, stage: original.stage, createdAt: original.createdAt, closeDate: original.closeDate,
      lostReason: original.lostReason, isDeleted: true,
      modifiedAt: min(original.modifiedAt + 24 * chance.uniform(1, 40), Span.now), stages: stages)
  }
}
