/// A sector of the market with the sub-sectors whose customers want alike things.
struct Sector: Sendable {
  let name: String
  let subSectors: [String]
  /// How many customers it has, against the others.
  let weight: Double

  static let all: [Sector] = [
    Sector(
      name: "Property",
      subSectors: ["Commercial developers", "Hotels", "Private housing", "Retail", "Banks and finance"], weight: 38),
    Sector(name: "Infrastructure", subSectors: ["Aviation", "Motorways", "Rail", "Water", "Power"], weight: 22),
    Sector(name: "Public", subSectors: ["Education", "Health", "Public housing", "Government"], weight: 18),
    Sector(
      name: "Industry",
      subSectors: ["Nuclear", "Pharmaceutical", "Petrochemical", "Oil and gas", "Manufacturing", "Telecom"],
      weight: 22),
  ]

  static let weights = all.map(\.weight)

  /// Every wrong spelling of a sector that the CRM holds, with what it means.
  static let misspellings: [(written: String, meant: String)] = [
    ("Infrastucture", "Infrastructure"), ("infrastructure ", "Infrastructure"), ("Proprety", "Property"),
  ]

  /// How a sector stands in the CRM: missing in 4 of 100 accounts and, where there are wrong spellings, wrong in 6.
  static func written(_ name: String, _ chance: inout Chance) -> String? {
    let draw = chance.uniform()
    if draw < 0.04 { return nil }
    let wrong = misspellings.filter { $0.meant == name }
    return draw < 0.10 && !wrong.isEmpty ? chance.pick(wrong).written : name
  }
}
