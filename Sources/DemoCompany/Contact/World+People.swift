extension World {
  private static let positions = [
    "Head of property", "Procurement manager", "Project director", "Facilities manager", "Finance director",
    "Site engineer", "Chief executive", "Development manager", "Maintenance planner", "Assistant",
  ]

  /// Numbers that nobody can call.
  private static let brokenPhones = ["n/a", "tbc", "0000000", "+44 20 79", "see signature", "00", "ext. 12"]

  private static let dialCodes = [
    "GB": 44, "IE": 353, "FR": 33, "DE": 49, "NL": 31, "IT": 39, "PL": 48, "AE": 971, "QA": 974, "SA": 966, "SG": 65,
    "CN": 86, "IN": 91, "AU": 61, "JP": 81, "US": 1, "CA": 1, "MX": 52, "BR": 55, "ZA": 27,
  ]

  /// The people known at an account; 3 of 100 are entered twice, some lack a mail address or a phone that works.
  func people(of account: Account, _ numbers: inout Numbering) -> [Person] {
    var chance = Chance(seed: seed, .contacts, account.id)
    let count: Int
    switch account.standing {
    case .active(let tier, _): count = max(1, chance.poisson(tier.people))
    case .lapsed: count = 1 + chance.poisson(1)
    case .prospect: count = 1 + chance.poisson(0.5)
    case .duplicate: count = 1
    }
    var people: [Person] = []
    for _ in 0..<count {
      let person = person(of: account, id: numbers.contacts.take(), &chance)
      people.append(person)
      if chance.happens(0.03) {
        people.append(
          Person(
            id: numbers.contacts.take(), accountID: account.id, fullName: person.fullName.uppercased(),
            email: person.email, phone: nil, position: nil, isDeleted: false,
            modifiedAt: person.modifiedAt.toward(Span.now, share: chance.uniform())))
      }
    }
    return people
  }

  private func person(of account: Account, id: Int, _ chance: inout Chance) -> Person {
    let country = account.present.office.countryCode
    let name = PersonName.draw(in: country, &chance)
    let domain = account.website.map { $0.dropFirst("https://www.".count) } ?? "mail.example"
    let phone: String?
    switch chance.uniform() {
    case ..<0.08: phone = nil
    case ..<0.13: phone = chance.pick(World.brokenPhones)
    default:
      phone =
        "+\(World.dialCodes[country] ?? 44) \(10 + chance.int(below: 90)) \(1_000 + chance.int(below: 9_000)) "
        + "\(1_000 + chance.int(below: 9_000))"
    }
    return Person(
      id: id, accountID: account.id, fullName: name.full,
      email: chance.happens(0.07) ? nil : "\(name.latinGiven).\(name.latinFamily)@\(domain)", phone: phone,
      position: chance.happens(0.1) ? nil : chance.pick(World.positions), isDeleted: chance.happens(0.01),
      modifiedAt: account.createdAt.toward(Span.now, share: chance.uniform()))
  }
}
