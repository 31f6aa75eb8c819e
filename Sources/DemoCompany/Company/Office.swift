/// An office of the company.
struct Office: Sendable {
  /// Its `office_id`, from 1 in the order of `Office.all`.
  let id: Int
  let code: String
  let city: String
  let countryCode: String
  let country: String
  let region: String
  let currency: String
  /// Hours that local time is ahead of UTC, on the average of the year.
  let hoursFromUTC: Double
  /// 1 to 4.
  let wave: Int
  /// The office's share of customers in per cent; the offices of each wave have 25 together.
  let weight: Double

  /// The company's name for it.
  var name: String { "\(city) office" }

  /// The first day on which the office worked with the CRM.
  var goLive: Day { Span.goLives[wave - 1] }
}
