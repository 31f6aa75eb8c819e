/// What going live with the CRM changed in the demo company: the truth that later measurement is held against.
///
/// Each office went live on its own day (`Office.goLive`); an effect starts there and touches that office's rows only.
/// Season and trend (`Season`, `winRateTrend`) touch every office alike and are no effect.
///
/// `truth` says it all as a table, of which `Docs/demo-company.md` is made.
enum PlantedEffects {
  /// Added to the win rate when an office has been live for `winRateRampDays`.
  static let winRate = 0.04
  /// Days after going live in which the win rate's effect grows in a line.
  static let winRateRampDays = 182
  /// The factor on the hours to the first response.
  static let firstResponse = 0.70
  /// Added to the mean of CSAT answers.
  static let satisfaction = 0.25
  /// The share of contacts that are logged late, before an office goes live.
  static let lateBefore = 0.33
  /// The share of contacts that are logged late, after.
  static let lateAfter = 0.12

  /// The share of a year's customers who leave, before an office goes live.
  static let yearlyLapses = 0.12
  /// The share of those who would have left that stay with an office that is live: 1.5 points of `yearlyLapses`.
  static let keptShare = 0.125

  /// The win rate on the first day, without any effect.
  static let winRateAtFirst = 0.515
  /// What everybody's win rate gains in a year, CRM or not.
  static let winRateTrend = 0.004
  /// What everybody's win rate gains in the closing month of a quarter.
  static let winRateAtQuarterEnd = 0.006

  /// The probability that an opportunity which closes on a day in an office is won rather than lost.
  static func winProbability(of office: Office, closing day: Day) -> Double {
    let trend = winRateTrend * Double(day - Span.first) / 365.25
    let season = day.date.month % 3 == 0 ? winRateAtQuarterEnd : 0
    let ramp = min(1, max(0, Double(day - office.goLive) / Double(winRateRampDays)))
    return winRateAtFirst + trend + season + winRate * ramp
  }

  /// The factor on the hours to the first response of a case opened on a day in an office.
  static func responseFactor(of office: Office, opening day: Day) -> Double {
    day >= office.goLive ? firstResponse : 1
  }

  /// The probability that an answer below 5 is one higher, so that the mean of all answers rises by `satisfaction`.
  static func liftProbability(of office: Office, sending day: Day, shareBelowTop: Double) -> Double {
    day >= office.goLive ? satisfaction / shareBelowTop : 0
  }

  /// The probability that a contact of a day in an office is logged late.
  static func lateProbability(of office: Office, happening day: Day) -> Double {
    day >= office.goLive ? lateAfter : lateBefore
  }
}
