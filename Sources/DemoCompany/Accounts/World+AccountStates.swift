extension World {
  /// What changes about an account on a day.
  private enum Change {
    case tier
    case office
    case owner
  }

  /// One to four states: the tier, the office and the owner change, and an owner who leaves is followed by another.
  func states(
    createdAt: Moment, tier: Tier, earlier: (tier: Tier, day: Day)?, office: Office, _ chance: inout Chance
  ) -> [AccountState] {
    var changes: [(day: Day, change: Change)] = []
    if let earlier { changes.append((earlier.day, .tier)) }
    let start = max(createdAt.day, Span.first) + 40
    if start < Span.last - 30 {
      let room = Span.last - 20 - start
      if chance.happens(0.05) { changes.append((start + chance.int(below: room), .office)) }
      if chance.happens(0.3) { changes.append((start + chance.int(below: room), .owner)) }
    }
    changes.sort { $0.day < $1.day }

    var held = earlier?.tier ?? tier
    let moved = changes.contains { $0.change == .office }
    var place = moved ? Office.all[chance.index(weights: Office.weights)] : office
    var owner = owner(in: place, on: createdAt.day, &chance)
    var states = [
      AccountState(
        validFrom: createdAt.day, tier: held, officeID: place.id, ownerID: owner, modifiedAt: createdAt)
    ]
    for change in changes + [(Span.last, .owner)] {
      follow(owner: &owner, until: change.day, in: place, tier: held, &states, &chance)
      guard change.day < Span.last, let last = states.last else { break }
      switch change.change {
      case .tier: held = tier
      case .office:
        place = office
        owner = self.owner(in: place, on: change.day, &chance)
      case .owner: owner = self.owner(in: place, on: change.day, &chance)
      }
      states.append(
        state(from: max(change.day, last.validFrom + 1), tier: held, office: place, owner: owner, &chance))
    }
    return states
  }

  /// A new state when the owner leaves before a day, as long as there are not too many.
  private func follow(
    owner: inout Int?, until day: Day, in office: Office, tier: Tier, _ states: inout [AccountState],
    _ chance: inout Chance
  ) {
    guard states.count < 2, let last = states.last, let leaver = owner, let left = staff.leftOn(leaver),
      left > last.validFrom, left < day
    else { return }
    owner = self.owner(in: office, on: left, &chance)
    states.append(state(from: left, tier: tier, office: office, owner: owner, &chance))
  }

  /// A state of which the CRM knew soon, or in 8 of 100 cases weeks later.
  private func state(
    from day: Day, tier: Tier, office: Office, owner: Int?, _ chance: inout Chance
  ) -> AccountState {
    let entered = Moment(day, hours: chance.uniform(8, 17))
    let late = chance.happens(0.08) ? entered + 24 * chance.uniform(7, 60) : entered
    return AccountState(
      validFrom: day, tier: tier, officeID: office.id, ownerID: owner, modifiedAt: min(late, Span.now))
  }

  private func owner(in office: Office, on day: Day, _ chance: inout Chance) -> Int? {
    chance.happens(0.02) ? nil : staff.accountManager(in: office, on: max(day, Span.first), &chance)
  }
}
