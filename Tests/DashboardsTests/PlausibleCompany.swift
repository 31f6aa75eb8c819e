import CubeModel
import CubeQuery
import CubeTestSupport
import Foundation
import Measurement
import StarSchema

/// Rows for the repository's own definitions: three years of a company whose CRM went live in four waves.
///
/// Made by a fixed generator, so that they are the same on every machine.
struct PlausibleCompany {
  /// SplitMix64 (Steele, Lea and Flood 2014).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = state
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return bits ^ (bits >> 31)
    }
  }

  private static let countries = [
    ("United Kingdom", 1), ("Germany", 2), ("France", 2), ("China", 3), ("Japan", 3), ("United States", 1),
    ("United Arab Emirates", 4), ("India", 4), ("Australia", 3), ("Brazil", 4), ("Spain", 2), ("Ireland", 1),
    ("Luxembourg", 2), ("Iceland", 4),
  ]
  private static let waves = [1: "2024-09-02", 2: "2024-12-02", 3: "2025-03-03", 4: "2025-06-02"]
  private static let tiers = ["Key", "Major", "Growth", "Base"]
  private static let sectors = ["Infrastructure", "Property", "Rail", "Health", "Energy", "Water & waste", "Retail"]

  private var random = Generator(state: 20_260_630)
  private var stars: [String: [RowStore.Row]] = [:]

  /// The store of the company's rows.
  static func store(hash: String) -> RowStore {
    var company = PlausibleCompany()
    company.fill()
    return RowStore(
      stamp: WarehouseStamp(run: 12, asOf: "2026-06-30T18:00:00Z", definitionsHash: hash), stars: company.stars,
      dimensions: [
        "date": [["year": .integer(2026)]],
        "customer": tiers.enumerated().flatMap { rank, tier in
          sectors.map { ["tier": .text(tier), "tier_rank": .integer(Int64(rank)), "sector": .text($0)] }
        },
        "office": countries.enumerated().map { index, country in
          ["country_code": .integer(Int64(index)), "country": .text(country.0), "region": .text("World")]
        },
      ])
  }

  private mutating func chance() -> Double { Double.random(in: 0..<1, using: &random) }

  private mutating func normal() -> Double {
    let (one, two) = (chance(), chance())
    return (-2 * log(max(one, 1e-12))).squareRoot() * cos(2 * .pi * two)
  }

  /// The columns that date a row by a role.
  private func dated(_ role: String, _ day: Day) -> RowStore.Row {
    ["\(role).day": .date(day.description), "\(role).month": .integer(Int64(day.month.key))]
  }

  private mutating func fill() {
    let first = Month(year: 2023, number: 7).firstDay.ordinal
    let last = Month(year: 2026, number: 6).lastDay.ordinal
    for ordinal in first...last {
      let day = Day(ordinal: ordinal)
      let season = day.month.number == 8 ? 0.6 : day.month.number % 3 == 0 ? 1.3 : 1.0
      for _ in 0..<Int(6 * season + chance()) { deal(on: day) }
      for _ in 0..<Int(5 * season + chance()) { serviceCase(on: day) }
      for _ in 0..<Int(2 + chance() * 2) { answer(on: day) }
      for _ in 0..<6 { contact(on: day) }
    }
  }

  /// How far the CRM has taken hold where the row belongs: 0 before its wave, 1 six months after.
  private func hold(_ wave: Int, _ day: Day) -> Double {
    guard let live = Self.waves[wave].flatMap({ Day($0) }) else { return 0 }
    return min(1, max(0, Double(day.ordinal - live.ordinal) / 180))
  }

  private mutating func place() -> (row: RowStore.Row, wave: Int, tier: Int) {
    let index = min(Int(-log(1 - chance()) * 3), Self.countries.count - 1)
    let tier = chance() < 0.1 ? 0 : chance() < 0.15 ? 1 : chance() < 0.2 ? 2 : 3
    let row: RowStore.Row = [
      "office.country_code": .integer(Int64(index)), "office.region": .text("World"),
      "customer": .integer(Int64(tier * 1000) + Int64(chance() * [49, 75, 109, 900][tier])),
      "customer.tier": .text(Self.tiers[tier]),
      "customer.sector": chance() < 0.04 ? .null : .text(Self.sectors[Int(chance() * Double(Self.sectors.count))]),
    ]
    return (row, Self.countries[index].1, tier)
  }

  private mutating func deal(on day: Day) {
    let (place, wave, tier) = place()
    let isWon = chance() < 0.52 + 0.05 * hold(wave, day)
    var row = place
    let cycle = max(3, exp(3.9 + 0.5 * normal()))
    row.merge(dated("closed", day)) { $1 }
    row.merge(dated("created", day.advanced(by: -Int(cycle)))) { $1 }
    row["is_closed"] = .integer(1)
    row["is_won"] = .integer(isWon ? 1 : 0)
    let reached = isWon ? 4 : Int(chance() * 4)
    for (index, stage) in ["reached_qualified", "reached_proposal", "reached_negotiation"].enumerated() {
      row[stage] = .integer(reached > index ? 1 : 0)
    }
    if isWon {
      let amount = exp([11.2, 10.4, 9.8, 9.0][tier] + 0.6 * normal()) * 3
      row["revenue"] = .decimal(ScaledDecimal(unscaled: Int64(amount * 100), scale: 2))
      row["won_cycle_days"] = .integer(Int64(cycle))
    }
    stars["opportunity", default: []].append(row)
  }

  private mutating func serviceCase(on day: Day) {
    let (place, wave, _) = place()
    var row = place
    row.merge(dated("opened", day)) { $1 }
    let hours = exp(1.9 + 0.8 * normal()) * (1 - 0.3 * hold(wave, day))
    row["first_response_hours"] = .decimal(ScaledDecimal(unscaled: Int64(hours * 100), scale: 2))
    row["is_answered"] = .integer(1)
    row["is_answered_in_time"] = .integer(hours <= 10 ? 1 : 0)
    stars["service_case", default: []].append(row)
  }

  private mutating func answer(on day: Day) {
    let (place, wave, _) = place()
    var row = place
    row.merge(dated("answered", day)) { $1 }
    row["csat"] = .integer(Int64(min(5, max(1, (3.8 + 0.15 * hold(wave, day) + normal()).rounded()))))
    stars["survey_answer", default: []].append(row)
  }

  private mutating func contact(on day: Day) {
    var row = dated("happened", day)
    row["is_logged_in_time"] = .integer(chance() < 0.76 - 0.03 * hold(1, day) ? 1 : 0)
    stars["contact", default: []].append(row)
  }
}
