/// What the season does to sales and service; it does so in every office alike.
enum Season {
  /// How many deals close in a month, against the average: high at the ends of quarters, low in August.
  static let closings = [0.90, 0.95, 1.25, 0.90, 1.00, 1.25, 0.90, 0.62, 1.20, 1.00, 1.05, 0.98]
  /// How many cases are opened in a month, against the average: more in winter.
  static let cases = [1.18, 1.12, 1.05, 0.97, 0.95, 0.93, 0.92, 0.85, 0.98, 1.00, 1.02, 1.03]
  /// How many contacts with customers a month has, against the average.
  static let activities = [1.00, 1.02, 1.08, 0.98, 1.00, 1.04, 0.92, 0.72, 1.08, 1.08, 1.08, 1.00]

  /// A working day of `from ... through`, its month drawn by `weights`; in the closing month of a quarter the last
  /// days are likelier when `towardQuarterEnd`.
  static func day(
    from: Day, through: Day, weights: [Double], towardQuarterEnd: Bool = false, _ chance: inout Chance
  ) -> Day {
    let length = through - from + 1
    for _ in 0..<64 {
      let candidate = from + chance.int(below: length)
      let date = candidate.date
      var weight = weights[date.month - 1] / 1.5
      if towardQuarterEnd && date.month % 3 == 0 { weight *= 0.6 + 0.8 * Double(date.day) / 30 }
      if candidate.weekday > 4 { weight *= 0.02 }
      if chance.happens(weight) { return candidate }
    }
    return from
  }

  /// The growth of volumes since the first day, which is the same for everybody: 4 % a year.
  static func volume(on day: Day) -> Double { 1 + 0.04 * Double(day - Span.first) / 365.25 }

  /// The level of prices on a day, against that of the last twelve months: 2 % a year.
  static func price(on day: Day) -> Double { 1 + 0.02 * Double(day - Day(2025, 12, 31)) / 365.25 }
}
