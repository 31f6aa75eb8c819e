import Foundation

/// Units of each currency for one pound, month by month.
struct ExchangeRates: Sendable {
  /// One currency's rate of one month.
  struct Row: Sendable {
    let currency: String
    let month: Day
    /// Millionths of a unit for one pound.
    let millionths: Int64
    let modifiedAt: Moment
  }

  /// The first month with rates; the oldest opportunities were created in it or later.
  static let firstMonth = Day(2022, 7, 1)

  /// Where each currency starts, in units for one pound.
  static let starts: [(currency: String, perPound: Double)] = [
    ("AED", 4.66), ("AUD", 1.91), ("BRL", 6.12), ("CAD", 1.68), ("CNY", 9.18), ("EUR", 1.165), ("GBP", 1),
    ("INR", 104.2), ("JPY", 183.5), ("MXN", 21.7), ("PLN", 5.17), ("QAR", 4.62), ("SAR", 4.76), ("SGD", 1.70),
    ("USD", 1.27), ("ZAR", 23.8),
  ]

  /// Currencies that are held at a fixed number of units for a dollar.
  static let perDollar: [String: Double] = ["AED": 3.6725, "QAR": 3.64, "SAR": 3.75]

  /// All rates, by currency and month.
  let rows: [Row]
  private let months: Int
  private let places: [String: Int]

  init(seed: UInt64) {
    let first = ExchangeRates.firstMonth.date
    let last = Span.last.date
    let months = (last.year - first.year) * 12 + last.month - first.month + 1
    self.months = months
    let dollar = ExchangeRates.walk(from: 1.27, months: months, seed: seed, number: 0)
    var rows: [Row] = []
    var places: [String: Int] = [:]
    for (number, start) in ExchangeRates.starts.enumerated() {
      places[start.currency] = rows.count
      let path: [Double] =
        if start.currency == "GBP" {
          Array(repeating: 1, count: months)
        } else if start.currency == "USD" {
          dollar
        } else if let units = ExchangeRates.perDollar[start.currency] {
          dollar.map { $0 * units }
        } else {
          ExchangeRates.walk(from: start.perPound, months: months, seed: seed, number: number + 1)
        }
      for (offset, rate) in path.enumerated() {
        let month = Day(first.year + (first.month - 1 + offset) / 12, (first.month - 1 + offset) % 12 + 1, 1)
        let published = Moment(month + 1, hours: 7)
        rows.append(
          Row(
            currency: start.currency, month: month, millionths: Int64((rate * 1_000_000).rounded()),
            modifiedAt: offset == months - 1 ? Span.now : published))
      }
    }
    self.rows = rows
    self.places = places
  }

  /// Hundredths of the currency that buy pounds at the rate of a day's month; months after the last have its rate.
  func hundredths(of pounds: Double, in currency: String, on day: Day) -> Int64 {
    Int64((pounds * 100 * perPound(currency, on: day)).rounded())
  }

  /// Millionths of the currency for a pound at the rate of a day's month.
  func millionths(of currency: String, on day: Day) -> Int64 {
    Int64((perPound(currency, on: day) * 1_000_000).rounded())
  }

  private func perPound(_ currency: String, on day: Day) -> Double {
    let first = ExchangeRates.firstMonth.date
    let date = day.date
    let offset = (date.year - first.year) * 12 + date.month - first.month
    guard let place = places[currency] else { return 1 }
    return Double(rows[place + min(max(offset, 0), months - 1)].millionths) / 1_000_000
  }

  /// A random walk of the logarithm, 1.4 % a month, drawn back toward its start.
  private static func walk(from start: Double, months: Int, seed: UInt64, number: Int) -> [Double] {
    var chance = Chance(seed: seed, .rates, number)
    var distance = 0.0
    return (0..<months).map { _ in
      distance = 0.93 * distance + 0.014 * chance.normal()
      return start * exp(distance)
    }
  }
}
