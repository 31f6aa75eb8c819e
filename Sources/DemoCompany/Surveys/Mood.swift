/// How content somebody is, and the scores that come of it.
struct Mood: Sendable {
  /// The standard normal quantiles of 0.04, 0.11, 0.31 and 0.69: the shares of answers 1, up to 2, 3 and 4.
  private static let thresholds = [-1.751, -1.227, -0.496, 0.496]
  /// The share of CSAT answers below 5 before an office goes live.
  private static let shareBelowTop = 0.69

  private let level: Double

  /// How content somebody is with an office, drawn; `slowness` is that of the case asked about, if it was one.
  init(office: Office, tier: Tier, slowness: Double?, _ chance: inout Chance) {
    let officeLevel = Mood.level(of: office)
    let tierLevel = tier == .key ? 0.06 : 0
    level = 0.95 * chance.normal() - 0.25 * (slowness ?? chance.normal()) + officeLevel + tierLevel
  }

  /// How much more content people are with an office than with others.
  static func level(of office: Office) -> Double { 0.15 * Double(office.id * 7 % 11 - 5) / 5 }

  /// Satisfaction, 1–5.
  func satisfaction(with office: Office, on day: Day, _ chance: inout Chance) -> Int {
    Mood.lifted(1 + Mood.thresholds.count { level > $0 }, with: office, on: day, &chance)
  }

  /// The rating of a driver, 1–5; going live lifts that of speed like satisfaction, and no other.
  func rating(
    of driver: SatisfactionDriver, with office: Office, on day: Day, _ chance: inout Chance
  ) -> Int {
    let pull = driver.pull
    let felt = pull * level + (1 - pull * pull).squareRoot() * chance.normal()
    let score = 1 + Mood.thresholds.count { felt > $0 }
    return driver == .speed ? Mood.lifted(score, with: office, on: day, &chance) : score
  }

  /// The likelihood to recommend, 0–10.
  func recommendation(_ chance: inout Chance) -> Int {
    Mood.score(7.6 + 2.1 * (0.8 * level + 0.6 * chance.normal()), in: 0...10)
  }

  /// How easy it was, 1–7.
  func ease(_ chance: inout Chance) -> Int {
    Mood.score(5.1 + 1.3 * (0.6 * level + 0.8 * chance.normal()), in: 1...7)
  }

  private static func lifted(_ score: Int, with office: Office, on day: Day, _ chance: inout Chance) -> Int {
    let lift = PlantedEffects.liftProbability(of: office, sending: day, shareBelowTop: Mood.shareBelowTop)
    return chance.happens(lift) && score < 5 ? score + 1 : score
  }

  private static func score(_ value: Double, in range: ClosedRange<Int>) -> Int {
    min(max(Int(value.rounded()), range.lowerBound), range.upperBound)
  }
}
