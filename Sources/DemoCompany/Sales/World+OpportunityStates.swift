extension World {
  /// What was thought of each opportunity, and when: the amount comes nearer to the final one stage by stage, and one
  /// day in four the expected closing is put off without any other change.
  func states(
    of account: Account, _ opportunities: [Opportunity], _ numbers: inout Numbering
  ) -> [OpportunityState] {
    var chance = Chance(seed: seed, .pipeline, account.id)
    return opportunities.flatMap { states(of: $0, &numbers, &chance) }
  }

  private func states(
    of opportunity: Opportunity, _ numbers: inout Numbering, _ chance: inout Chance
  ) -> [OpportunityState] {
    let error = 0.4 * chance.normal()
    var expected = opportunity.createdAt.day + 30 + chance.int(below: 31)
    var states: [OpportunityState] = []
    for (place, entry) in opportunity.stages.enumerated() {
      let day = entry.enteredAt.day
      let isClosed = entry.stage == .won || entry.stage == .lost
      if place > 0, !isClosed, chance.happens(0.25), let last = states.last {
        let putOff = last.changedAt.toward(entry.enteredAt, share: chance.uniform(0.2, 0.9))
        expected = max(expected, putOff.day) + 14 + chance.int(below: 46)
        states.append(
          OpportunityState(
            id: numbers.opportunityStates.take(), opportunityID: opportunity.id, changedAt: putOff, stage: last.stage,
            amount: last.amount, expectedClose: expected, forecastCategory: last.forecastCategory,
            modifiedAt: putOff))
      }
      if isClosed { expected = day } else if expected < day + 5 { expected = day + 20 + chance.int(below: 20) }
      states.append(
        OpportunityState(
          id: numbers.opportunityStates.take(), opportunityID: opportunity.id, changedAt: entry.enteredAt,
          stage: entry.stage, amount: amount(of: opportunity, in: entry.stage, error: error), expectedClose: expected,
          forecastCategory: forecast(entry.stage, &chance), modifiedAt: entry.modifiedAt))
    }
    return states
  }

  private func amount(of opportunity: Opportunity, in stage: SalesStage, error: Double) -> Int64? {
    guard let amount = opportunity.amount else { return nil }
    let share: Double =
      switch stage {
      case .enquiry: 1
      case .qualified: 0.6
      case .proposal: 0.3
      case .negotiation: 0.1
      case .won, .lost: 0
      }
    guard share > 0 else { return amount }
    return Int64((Double(amount) / 100 * max(0.2, 1 + share * error)).rounded()) * 100
  }

  private func forecast(_ stage: SalesStage, _ chance: inout Chance) -> String {
    let isBold = chance.happens(0.08)
    switch stage {
    case .enquiry: return isBold ? "Best case" : "Pipeline"
    case .qualified: return isBold ? "Best case" : "Pipeline"
    case .proposal: return isBold ? "Commit" : "Best case"
    case .negotiation: return "Commit"
    case .won: return "Closed"
    case .lost: return "Omitted"
    }
  }
}
