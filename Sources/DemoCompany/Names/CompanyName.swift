/// Names of companies, and how the same company gets a second, slightly other one.
enum CompanyName {
  /// What companies of a sub-sector call themselves.
  static let trades: [String: [String]] = [
    "Commercial developers": ["Developments", "Estates", "Land", "Properties"],
    "Hotels": ["Hotels", "Hospitality", "Resorts"],
    "Private housing": ["Homes", "Housing", "Residential"],
    "Retail": ["Retail", "Stores", "Shopping Centres"],
    "Banks and finance": ["Bank", "Finance", "Assurance", "Capital"],
    "Aviation": ["Airports", "Airport Authority", "Aviation"],
    "Motorways": ["Motorways", "Roads", "Highways"],
    "Rail": ["Rail", "Metro", "Railways"],
    "Water": ["Water", "Water Services"],
    "Power": ["Power", "Energy Networks", "Electric"],
    "Education": ["University", "Schools Trust", "Academy"],
    "Health": ["Hospitals", "Health Trust", "Clinics"],
    "Public housing": ["Housing Association", "Social Housing"],
    "Government": ["City Council", "Ministry of Works", "Regional Authority"],
    "Nuclear": ["Nuclear", "Nuclear Services"],
    "Pharmaceutical": ["Pharma", "Laboratories", "Biotech"],
    "Petrochemical": ["Petrochemicals", "Chemicals", "Polymers"],
    "Oil and gas": ["Petroleum", "Oil & Gas", "Offshore"],
    "Manufacturing": ["Industries", "Works", "Engineering", "Motors"],
    "Telecom": ["Telecom", "Networks", "Mobile"],
  ]

  /// The same in Chinese and Japanese characters.
  static let tradesInCharacters: [String: String] = [
    "Commercial developers": "置业", "Hotels": "酒店", "Private housing": "住宅", "Retail": "百货", "Banks and finance": "銀行",
    "Aviation": "航空", "Motorways": "高速公路", "Rail": "轨道交通", "Water": "水务", "Power": "电力", "Education": "大学",
    "Health": "医院", "Public housing": "公共住房", "Government": "建设局", "Nuclear": "核电", "Pharmaceutical": "制药",
    "Petrochemical": "石化", "Oil and gas": "石油", "Manufacturing": "工业", "Telecom": "电信",
  ]

  /// A name for a company of a country and a sub-sector; one of sixty has quotes, brackets or semicolons.
  static func draw(in countryCode: String, subSector: String, _ chance: inout Chance) -> String {
    let stock = NameStock.of(countryCode)
    let place = chance.pick(stock.places)
    let legal = chance.pick(stock.legalForms)
    if stock.familyFirst {
      let family = chance.happens(0.4) ? chance.pick(stock.family).written : ""
      return place + family + (tradesInCharacters[subSector] ?? "") + legal
    }
    let trade = chance.pick(trades[subSector] ?? ["Group"])
    let family = chance.pick(stock.family).written
    switch chance.int(below: 180) {
    case 0: return "\"\(place)\" \(trade) \(legal)"
    case 1: return "\(family); \(chance.pick(stock.family).written) \(trade) [\(place)]"
    case 2: return "\(family)'s \(trade) {\(place)} \(legal)"
    case 3..<60: return "\(family) \(trade) \(legal)"
    case 60..<110: return "\(place) \(family) \(trade) \(legal)"
    case 110..<125: return "\(family) & \(chance.pick(stock.family).written) \(trade)"
    case 125..<135: return "\(place) \(trade) (\(family)) \(legal)"
    default: return "\(place) \(chance.pick(stock.places)) \(trade) \(legal)"
    }
  }

  /// A second spelling of a name, as somebody enters a company that is there already.
  static func respelled(_ name: String, _ chance: inout Chance) -> String {
    let forms = [
      ("Limited", "Ltd"), ("Ltd", "Limited"), ("GmbH", "G.m.b.H."), ("S.A.", "SA"), ("Inc.", "Incorporated"),
    ]
    switch chance.int(below: 4) {
    case 0: return name.uppercased()
    case 1:
      for (long, short) in forms where name.hasSuffix(long) { return name.dropLast(long.count) + short }
      return name + " "
    case 2: return name.lowercased()
    default:
      var letters = Array(name)
      guard letters.count > 4 else { return name + "." }
      let place = 1 + chance.int(below: letters.count - 3)
      letters.swapAt(place, place + 1)
      return String(letters)
    }
  }
}
