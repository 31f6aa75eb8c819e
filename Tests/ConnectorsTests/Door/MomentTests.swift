import Foundation
import Testing

@testable import Connectors

@Suite("Moments") struct MomentTests {
  @Test("what services and PostgreSQL write is read, with its zone")
  func reading() {
    #expect(Moment("2025-02-28T09:30:00Z")?.text == "2025-02-28 09:30:00.000000Z")
    #expect(Moment("2025-02-28T09:30:00.1Z")?.text == "2025-02-28 09:30:00.100000Z")
    #expect(Moment("2025-02-28T09:30:00.123456789+02:00")?.text == "2025-02-28 07:30:00.123456Z")
    #expect(Moment("2025-02-28 09:30:00-0530")?.text == "2025-02-28 15:00:00.000000Z")
    #expect(Moment("2025-01-01 00:10:00+01")?.text == "2024-12-31 23:10:00.000000Z")
    #expect(Moment("2025-02-28 09:30")?.text == "2025-02-28 09:30:00.000000")
    #expect(Moment("2025-02-28")?.text == "2025-02-28 00:00:00.000000")
    #expect(Moment("1969-12-31T23:59:59.5Z")?.text == "1969-12-31 23:59:59.500000Z")
    #expect(Moment("2024-02-29T00:00:00Z")?.iso8601 == "2024-02-29T00:00:00Z")
  }

  @Test(
    "what is no moment is none",
    arguments: [
      "", "2025", "2025-2-3", "2025-02-29", "2025-13-01", "2025-04-31", "2025-02-28T24:00", "2025-02-28T09:60",
      "2025-02-28T09:30:61Z", "2025-02-28T", "28/02/2025", "2025-02-28T09:30:00 Z", "1740734000",
    ])
  func refusing(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test("days agree with Foundation's calendar over nine centuries")
  func days() {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    for day in stride(from: Int64(-135_140), through: 190_000, by: 37) {
      let moment = Moment(microseconds: day * 86_400_000_000, isUTC: true)
      let parts = calendar.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: Double(day) * 86_400))
      let expected = [parts.year, parts.month, parts.day].map { $0 ?? 0 }
      #expect(moment.day.split(separator: "-").compactMap { Int($0) } == expected)
      #expect(Moment(moment.day)?.microseconds == moment.microseconds)
    }
  }
}
