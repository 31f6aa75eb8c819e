/// Somebody's name as it is written, with its Latin form for mail addresses.
struct PersonName: Sendable {
  let full: String
  let latinGiven: String
  let latinFamily: String

  /// A name as people of a country have them.
  static func draw(in countryCode: String, _ chance: inout Chance) -> PersonName {
    let stock = NameStock.people(of: countryCode, &chance)
    let given = chance.pick(stock.given)
    let family = chance.pick(stock.family)
    return PersonName(
      full: stock.familyFirst ? family.written + given.written : "\(given.written) \(family.written)",
      latinGiven: given.latin, latinFamily: family.latin)
  }
}
