import CubeModel
import Measurement
import Testing

@Suite("Days, months and periods")
struct PeriodTests {
  @Test("every day of 1999 to 2101 survives being written and read")
  func dayRoundTrip() throws {
    let first = try #require(Day("1999-01-01"))
    let last = try #require(Day("2101-12-31"))
    for ordinal in first.ordinal...last.ordinal {
      #expect(Day(Day(ordinal: ordinal).description)?.ordinal == ordinal)
    }
  }

  @Test(
    "what is no day is not read",
    arguments: ["2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "25-04-30", "2025-4-30", "", "2025-04-3x"])
  func noDay(text: String) {
    #expect(Day(text) == nil)
  }

  @Test("the 29th of February exists in leap years only, the century rule included")
  func leapDays() {
    #expect(Day("2024-02-29") != nil)
    #expect(Day("2000-02-29") != nil)
    #expect(Day("2100-02-29") == nil)
  }

  @Test(
    "a month counts once its last working hour is in",
    arguments: [
      ("2026-06-30T18:00:00Z", "2026-06"), ("2026-06-30T17:59:59Z", "2026-05"), ("2026-07-01T00:00:00Z", "2026-06"),
      ("2026-01-15T09:00:00Z", "2025-12"), ("2024-02-28T23:00:00Z", "2024-01"), ("2024-02-29T23:00:00Z", "2024-02"),
    ])
  func lastWholeMonth(asOf: String, expected: String) {
    #expect(Period.lastWholeMonth(upTo: asOf)?.description == expected)
  }

  @Test("the last whole months end with the last one and are as many as asked for")
  func lastWholeMonths() throws {
    let period = try #require(Period.lastWholeMonths(12, upTo: "2026-06-30T18:00:00Z"))
    #expect(period.description == "2025-07-01 to 2026-06-30")
    #expect(period.wholeMonths.count == 12)
    #expect(Period.lastWholeMonths(0, upTo: "2026-06-30T18:00:00Z") == nil)
    #expect(Period.lastWholeMonths(12, upTo: "yesterday") == nil)
  }

  @Test("a part of a month is no whole month")
  func wholeMonths() throws {
    let period = try #require(Period(.init(first: "2025-01-15", last: "2025-04-29")))
    #expect(period.wholeMonths.map(\.description) == ["2025-02", "2025-03"])
    #expect(!period.isWholeMonths)
    #expect(try #require(Period(.init(first: "2025-01-15", last: "2025-01-20"))).wholeMonths.isEmpty)
  }

  @Test(
    "the year before keeps whole months whole and leap days inside the month",
    arguments: [
      ("2024-02-01", "2024-02-29", "2023-02-01 to 2023-02-28"),
      ("2025-02-01", "2025-02-28", "2024-02-01 to 2024-02-29"),
      ("2024-02-29", "2024-03-10", "2023-02-28 to 2023-03-10"),
      ("2025-07-01", "2026-06-30", "2024-07-01 to 2025-06-30"),
    ])
  func yearBefore(first: String, last: String, expected: String) throws {
    #expect(try #require(Period(.init(first: first, last: last))).yearBefore.description == expected)
  }

  @Test("days in the wrong order are no period")
  func wrongOrder() {
    #expect(Period(.init(first: "2025-02-01", last: "2025-01-31")) == nil)
  }
}
