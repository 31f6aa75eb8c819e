extension World {
  /// What a survey asks about.
  private struct Occasion {
    let touchpoint: Touchpoint
    let office: Office
    let contactID: Int?
    let sentAt: Moment
    var caseID: Int?
    var slowness: Double?
  }

  /// The surveys sent to an account: after cases and orders, and yearly to customers.
  func surveys(
    of account: Account, people: [Person], opportunities: [Opportunity], cases: [ServiceCase],
    _ numbers: inout Numbering
  ) -> [Survey] {
    var chance = Chance(seed: seed, .surveys, account.id)
    var occasions: [Occasion] = []
    for serviceCase in cases where !serviceCase.isDeleted {
      guard let resolvedAt = serviceCase.resolvedAt, chance.happens(0.5) else { continue }
      occasions.append(
        Occasion(
          touchpoint: .caseResolved, office: World.office(serviceCase.officeID), contactID: serviceCase.contactID,
          sentAt: resolvedAt + chance.uniform(20, 30), caseID: serviceCase.id, slowness: serviceCase.slowness))
    }
    for opportunity in opportunities where opportunity.stage == .won && !opportunity.isDeleted {
      guard let closeDate = opportunity.closeDate, chance.happens(0.42) else { continue }
      occasions.append(
        Occasion(
          touchpoint: .orderWon, office: World.office(opportunity.officeID), contactID: person(of: people, &chance),
          sentAt: Moment(closeDate + 14, hours: 9)))
    }
    occasions += yearlyReviews(of: account, people: people, &chance)
    return occasions.filter { $0.sentAt <= Span.now && $0.sentAt >= Moment(Span.first) }.map {
      survey(of: account, $0, &numbers, &chance)
    }
  }

  private func yearlyReviews(of account: Account, people: [Person], _ chance: inout Chance) -> [Occasion] {
    guard account.demand != nil, let window = account.dealings(from: Span.first, through: Span.last) else { return [] }
    return [2023, 2024, 2025].flatMap { year -> [Occasion] in
      let day = Day(year, 10, 9) + chance.int(below: 12)
      guard day >= window.from, day <= window.through, chance.happens(0.7) else { return [] }
      return people.prefix(2).map { person in
        Occasion(
          touchpoint: .yearlyReview, office: account.state(on: day).office, contactID: person.id,
          sentAt: Moment(day.workday, hours: 8))
      }
    }
  }

  private func survey(
    of account: Account, _ occasion: Occasion, _ numbers: inout Numbering, _ chance: inout Chance
  ) -> Survey {
    let tier = account.state(on: occasion.sentAt.day).tier
    let id = numbers.surveys.take()
    let answeredAt = occasion.sentAt + chance.logNormal(median: 26, sigma: 1.1)
    let answers = chance.happens(occasion.touchpoint.responseRate * tier.responsiveness) && answeredAt <= Span.now
    guard answers else {
      return Survey(
        id: id, accountID: account.id, contactID: occasion.contactID, officeID: occasion.office.id,
        caseID: occasion.caseID, touchpoint: occasion.touchpoint, sentAt: occasion.sentAt, answeredAt: nil,
        modifiedAt: occasion.sentAt, answers: [])
    }
    let arrived = min(chance.happens(0.04) ? answeredAt + 24 * chance.uniform(7, 40) : answeredAt + 0.02, Span.now)
    let mood = Mood(office: occasion.office, tier: tier, slowness: occasion.slowness, &chance)
    let satisfaction = mood.satisfaction(with: occasion.office, on: occasion.sentAt.day, &chance)
    let remark = chance.happens(0.18) ? Remarks.draw(score: satisfaction, &chance) : nil
    var scores = [("csat", satisfaction, remark)]
    if occasion.touchpoint == .caseResolved {
      if chance.happens(0.8) { scores.append(("ces", mood.ease(&chance), nil)) }
    } else if chance.happens(0.85) {
      scores.append(("nps", mood.recommendation(&chance), nil))
    }
    var page = Chance(seed: seed, .drivers, id)
    if page.happens(SatisfactionDriver.askedShare) {
      scores += SatisfactionDriver.allCases.map { driver in
        (driver.rawValue, mood.rating(of: driver, with: occasion.office, on: occasion.sentAt.day, &page), nil)
      }
    }
    return Survey(
      id: id, accountID: account.id, contactID: occasion.contactID, officeID: occasion.office.id,
      caseID: occasion.caseID, touchpoint: occasion.touchpoint, sentAt: occasion.sentAt, answeredAt: answeredAt,
      modifiedAt: arrived,
      answers: scores.map { question, score, text in
        SurveyAnswer(
          id: numbers.answers.take(), question: question, score: score, text: text, modifiedAt: arrived)
      })
  }

  private func person(of people: [Person], _ chance: inout Chance) -> Int? {
    people.isEmpty ? nil : chance.pick(people).id
  }
}
