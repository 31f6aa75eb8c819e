extension World {
  /// The share of prospects that came within the three years.
  static let newProspects = 0.6

  /// The account with an id of `1 ... population.count`.
  func account(_ id: Int) -> Account {
    let standing = population.standing(of: id)
    if case .duplicate(let original) = standing { return duplicate(id, of: account(original), standing) }
    var chance = Chance(seed: seed, .account, id)
    let office = Office.all[chance.index(weights: Office.weights)]
    let sector = Sector.all[chance.index(weights: Sector.weights)]
    let subSector = chance.pick(sector.subSectors)
    let name = CompanyName.draw(in: office.countryCode, subSector: subSector, &chance)
    let createdAt = creation(standing, &chance)
    let lapsedOn = lapse(standing, of: id, office: office, createdAt: createdAt, &chance)
    let demand = demand(standing, createdAt: createdAt, &chance)
    let states = states(
      createdAt: createdAt, tier: demand?.tier ?? .base, earlier: demand?.earlier, office: office, &chance)
    let parent = chance.happens(0.05) ? population.parent(&chance) : id
    var classing = Chance(seed: seed, .classes, id)
    let former = classing.happens(0.06) ? classing.pick(sector.subSectors) : nil
    let newest = states.map(\.modifiedAt).max() ?? createdAt
    let edited = chance.happens(0.3) ? newest.toward(Span.now, share: chance.uniform()) : newest
    return Account(
      id: id, standing: standing, name: name, sector: Sector.written(sector.name, &chance),
      subSector: chance.happens(0.03) ? nil : subSector, formerSubSector: former,
      website: website(name, id: id, &chance),
      parentID: parent == id ? nil : parent, createdAt: createdAt,
      isDeleted: chance.happens(standing.deletionShare), modifiedAt: edited, states: states,
      customerSince: demand != nil && createdAt.day < Span.first ? min(createdAt.day + 30, Span.first - 1) : nil,
      lapsedOn: lapsedOn,
      demand: demand?.demand)
  }

  /// The same company entered once more, somewhat otherwise, by somebody who did not look.
  private func duplicate(_ id: Int, of original: Account, _ standing: Population.Standing) -> Account {
    var chance = Chance(seed: seed, .account, id)
    let earliest = max(original.createdAt.day + 30, Span.first)
    let created = Moment(
      (earliest + chance.int(below: max(1, Span.last - earliest - 1))).workday, hours: chance.uniform(7, 17))
    let present = original.present
    let owner = staff.accountManager(in: present.office, on: created.day, &chance)
    return Account(
      id: id, standing: standing, name: CompanyName.respelled(original.name, &chance),
      sector: chance.happens(0.3) ? nil : original.sector, subSector: original.subSector, formerSubSector: nil,
      website: chance.happens(0.5) ? original.website : nil, parentID: nil, createdAt: created,
      isDeleted: chance.happens(standing.deletionShare),
      modifiedAt: created.toward(Span.now, share: chance.uniform() * 0.3),
      states: [
        AccountState(
          validFrom: created.day, tier: .base, officeID: present.officeID, ownerID: owner, modifiedAt: created)
      ],
      customerSince: nil, lapsedOn: nil, demand: nil)
  }

  private func creation(_ standing: Population.Standing, _ chance: inout Chance) -> Moment {
    let earlier = Day(2012, 1, 2)
    let day: Day
    switch standing {
    case .active where chance.happens(0.22): day = Span.first + chance.int(below: 980)
    case .prospect where chance.happens(World.newProspects): day = Span.first + chance.int(below: 1_060)
    default: day = earlier + chance.int(below: Span.first - earlier)
    }
    return Moment(day.workday, hours: chance.uniform(7, 17))
  }

  /// Customers who ordered no more before the last twelve months, and of the base some who left within them.
  private func lapse(
    _ standing: Population.Standing, of id: Int, office: Office, createdAt: Moment, _ chance: inout Chance
  ) -> Day? {
    var exits = Chance(seed: seed, .lapses, id)
    switch standing {
    case .lapsed:
      // The draw stays, so that what else is drawn of the account's stream does not depend on it.
      _ = chance.bits()
      return lapse(from: Span.first + 30, days: Span.activeSince - Span.first - 31, office: office, &exits)
    case .active(.base, _):
      let yearly = PlantedEffects.yearlyLapses * (1 - PlantedEffects.keptShare)
      let start = Span.activeSince + 60
      guard createdAt.day + 200 < start, exits.happens(yearly * Double(Span.last - start) / 365.25) else { return nil }
      return start + exits.int(below: Span.last - start)
    default: return nil
    }
  }

  private func demand(
    _ standing: Population.Standing, createdAt: Moment, _ chance: inout Chance
  ) -> (tier: Tier, earlier: (tier: Tier, day: Day)?, demand: Demand)? {
    let tier: Tier
    let yearly: Double
    switch standing {
    case .active(let activeTier, let rank):
      tier = activeTier
      yearly = revenue.revenue(of: rank, in: tier)
    case .lapsed:
      let index = chance.index(weights: Tier.allCases.map { Double($0.customers) })
      tier = Tier.allCases[index]
      yearly = revenue.revenue(of: chance.int(below: revenue.customers[index]), in: tier)
    case .prospect, .duplicate: return nil
    }
    let expected = RevenuePlan.expectation(revenue: yearly, in: tier)
    let earlier = earlierTier(of: tier, createdAt: createdAt, &chance)
    let rose = earlier.map { $0.tier == tier.below } ?? false
    return (
      tier, earlier,
      Demand(
        revenue: yearly, mean: expected.mean, orders: expected.orders, orderSize: expected.orderSize,
        factorBefore: rose ? 0.85 : 1.15, tierChangedOn: earlier?.day)
    )
  }

  /// The tier that a customer came from, if it came from another one, and the day on which it changed.
  ///
  /// Nobody changes in the last twelve months, so that a tier's revenue of those months is the same by the tier of the
  /// order's day and by the tier at the end.
  private func earlierTier(
    of tier: Tier, createdAt: Moment, _ chance: inout Chance
  ) -> (tier: Tier, day: Day)? {
    let draw = chance.uniform()
    let start = max(createdAt.day, Span.first) + 45
    guard start < Span.activeSince - 30 else { return nil }
    let day = start + chance.int(below: Span.activeSince - start)
    if let below = tier.below, draw < 0.14 { return (below, day) }
    if let above = tier.above, draw > (tier == .base ? 0.985 : 0.95) { return (above, day) }
    return nil
  }

  private func website(_ name: String, id: Int, _ chance: inout Chance) -> String? {
    guard chance.happens(0.8) else { return nil }
    let letters = NamePart.latin(name)
    return "https://www.\(letters.isEmpty ? "company" : String(letters.prefix(24)))\(id).example"
  }
}
