extension PlantedEffects {
  /// Every effect with its size, and what has none.
  static let truth =
    [
      PlantedTruth(
        what: "share of won among won and lost opportunities", decidedBy: "close date, the opportunity's office",
        size: "+\(number(100 * winRate, 1)) points", course: "in a line over \(winRateRampDays) days"),
      PlantedTruth(
        what: "hours to the first response of a case", decidedBy: "opening, the case's office",
        size: "−\(number(100 * (1 - firstResponse), 0)) %", course: "at once"),
      PlantedTruth(
        what: "mean satisfaction, 1 to 5", decidedBy: "sending, the survey's office",
        size: "+\(number(satisfaction, 2))", course: "at once"),
      PlantedTruth(
        what: "customers' rating of how quick we are, 1 to 5", decidedBy: "sending, the survey's office",
        size: "+\(number(satisfaction, 2))", course: "at once"),
      PlantedTruth(
        what: "contacts logged later than two days", decidedBy: "happening, the account's office",
        size: "from \(number(100 * lateBefore, 0)) % to \(number(100 * lateAfter, 0)) %", course: "at once"),
      PlantedTruth(
        what: "customers who leave, of a hundred in a year", decidedBy: "leaving, the account's office",
        size: "−\(number(100 * yearlyLapses * keptShare, 1)) points", course: "at once"),
    ] + untouched.map { PlantedTruth(what: $0, decidedBy: "–", size: "nothing", course: "–") }

  private static let untouched = [
    "average order, orders won per customer, revenue", "margin, discount, days to pay", "sales cycle, slippage",
    "NPS, ease, customers' ratings of competence, clarity and price, response rate of surveys",
    "calls answered, answered in time, handle time",
    "orders of customers who responded to a campaign, whatever is credited to it",
    "first-contact resolution, handovers",
  ]

  /// What changes over time for every office alike, and is no effect.
  static let confounders = [
    "The win rate rises by \(number(100 * winRateTrend, 1)) points a year everywhere, and by "
      + "\(number(100 * winRateAtQuarterEnd, 1)) points in the last month of a quarter.",
    "Prices rise by 2 % a year, volumes by 4 %.",
    "Few deals close in August, many at the end of a quarter; cases are more frequent in winter.",
    "Currencies wander against the pound.",
    "Of a live office's customers about a hundred leave until June 2025: 1.5 points lie within the error of so few, unless the "
      + "company is made larger (`--scale`). Hardly anybody leaves in July and August 2025, for who is counted as active at the "
      + "end has ordered since.",
    "Use of the CRM, maturity and programme costs begin with an office's going live; they have no baseline before it.",
    "Invoices are known from July 2023 on, so that a customer's first invoice in 2023 need not make it a new one (accounts "
      + "say since when they are customers), and the first months to settle look quick. Contacts are known since then as "
      + "well: most first contacts of 2023 are none, and coverage needs a quarter to be told.",
    "Health has points for satisfaction, which rises with going live, and for revenue of two years, which the first two of the "
      + "books cannot have.",
  ]

  /// The page `Docs/demo-company.md`.
  static var page: String {
    let waves = zip(1..., Span.goLives).map { wave, day in
      let date = day.date
      let offices = Office.all.filter { $0.wave == wave }.map(\.city).joined(separator: ", ")
      return "| \(wave) | \(date.year)-\(twoDigits(date.month))-\(twoDigits(date.day)) | \(offices) |"
    }
    return """
      # The demo company, and what is true of it

      `plumb demo` makes the CRM of a consultancy with \(Tier.allCases.reduce(0) { $0 + $1.customers }.description) active
      customers and \(Office.all.count) offices, from July 2023 to June 2026. The same seed and scale make the same rows.
      Its CRM went live office by office, and what that changed is planted: a measurement can be held against the truth.

      <!-- Made from Sources/DemoCompany/PlantedEffects.swift; the tests compare it. -->

      ## When offices went live

      | wave | day | offices |
      |---|---|---|
      \(waves.joined(separator: "\n"))

      ## What going live changed

      | what | before or after is decided by | size | course |
      |---|---|---|---|
      \(truth.map { "| \($0.what) | \($0.decidedBy) | \($0.size) | \($0.course) |" }.joined(separator: "\n"))

      More won of those closed comes from fewer lost, not from more orders.

      ## What would fool a comparison of before and after

      \(confounders.map { "- \($0)" }.joined(separator: "\n"))

      ## What satisfaction hangs on

      Customers who are asked rate what satisfaction may hang on. How closely the ratings go with satisfaction:

      | what is rated | correlation with satisfaction |
      |---|---|
      \(SatisfactionDriver.allCases.map { "| \($0.rawValue) | about \(number($0.correlation, 1)) |" }.joined(separator: "\n"))

      ## Rows that no warehouse should take

      | table | what is wrong | share |
      |---|---|---|
      \(PlantedFaults.all.map { "| `\($0.table)` | \($0.what) | \(number(100 * $0.share, 2)) % |" }.joined(separator: "\n"))

      Besides, sectors are misspelt, accounts are entered twice, rows come late or are deleted, most surveys are never
      answered, and three of ten employees do not answer theirs.

      """
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A number with some decimals, rounded.
  private static func number(_ value: Double, _ decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let whole = Int((value * Double(scale)).rounded())
    guard decimals > 0 else { return "\(whole)" }
    let rest = String(whole % scale)
    return "\(whole / scale)." + String(repeating: "0", count: decimals - rest.count) + rest
  }
}
