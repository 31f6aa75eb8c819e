/// The names that the people of a country bear, and the places after which its companies are called.
struct NameStock: Sendable {
  let given: [NamePart]
  let family: [NamePart]
  let places: [String]
  let legalForms: [String]
  /// True when the family name stands first and nothing between the two.
  var familyFirst = false

  /// The stock of a country.
  static func of(_ countryCode: String) -> NameStock {
    switch countryCode {
    case "FR": french
    case "DE": german
    case "NL": dutch
    case "IT": italian
    case "PL": polish
    case "AE", "QA", "SA": arabic
    case "CN": chinese
    case "SG": singaporean
    case "IN": indian
    case "JP": japanese
    case "MX": mexican
    case "BR": brazilian
    case "US", "CA": american
    default: british
    }
  }

  /// The stock for a person of a country: one of eight comes from elsewhere, more in the Gulf and Singapore.
  static func people(of countryCode: String, _ chance: inout Chance) -> NameStock {
    let foreign = ["AE", "QA", "SA", "SG"].contains(countryCode) ? 0.5 : 0.12
    guard chance.happens(foreign) else { return of(countryCode) }
    return chance.pick([british, indian, german, french, american, arabic])
  }
}
