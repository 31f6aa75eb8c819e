import StarSchema
import Testing

@testable import CubeQuery

@Suite("reading a compared text as a value")
struct ColumnKindTests {
  @Test("a text becomes a value of the column's own type, or none")
  func values() {
    let expected: [(ColumnType, String, MemberValue?)] = [
      (.integer, "-12", .integer(-12)), (.integer, "1.5", nil), (.integer, "9223372036854775808", nil),
      (.decimal(precision: 9, scale: 2), "-12.50", .decimal(ScaledDecimal(unscaled: -1_250, scale: 2))),
      (.decimal(precision: 9, scale: 2), "7", .decimal(ScaledDecimal(unscaled: 7, scale: 0))),
      (.decimal(precision: 9, scale: 2), ".5", nil), (.decimal(precision: 9, scale: 2), "1.-5", nil),
      (.decimal(precision: 9, scale: 2), "1e5", nil), (.decimal(precision: 9, scale: 2), "1.2.3", nil),
      (.decimal(precision: 9, scale: 2), "99999999999.9999999999", nil), (.double, "1e5", .double(100_000)),
      (.double, "nan", nil), (.double, "inf", nil), (.text, "", .text("")), (.boolean, "true", .boolean(true)),
      (.boolean, "yes", nil), (.date, "2024-02-29", .date("2024-02-29")), (.date, "2025-02-29", nil),
      (.date, "2025-02", nil), (.timestamp, "2025-02-01", nil),
    ]
    for (type, text, value) in expected {
      #expect(ColumnKind(type, isOfCalendar: false).value(text) == value, "\(type) \(text)")
    }
  }

  @Test("years, months and days have their first and last day, and no other text has")
  func spans() {
    for year in [1900, 2000, 2023, 2024] {
      let isLeap = (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
      #expect(CalendarSpan("\(year)-02")?.last == "\(year)-02-\(isLeap ? 29 : 28)")
      #expect((CalendarSpan("\(year)-02-29") != nil) == isLeap)
    }
    #expect(CalendarSpan("2025")?.first == "2025-01-01")
    #expect(CalendarSpan("2025")?.last == "2025-12-31")
    for text in [
      "", "25", "2025-", "2025-1", "2025-13", "2025-00", "2025-04-31", "2025-01-01-01", "0000", "２０２５", "+025",
    ] {
      #expect(CalendarSpan(text) == nil, "\(text)")
    }
  }
}
