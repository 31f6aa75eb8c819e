import Testing

@testable import Charts

@Suite("Dates")
struct ChartDateTests {
  @Test("follow one another without a gap, over leap years and centuries")
  func succession() throws {
    for year in [1899, 1900, 1999, 2000, 2023, 2024, 2100] {
      var date = try ChartDate(year: year, month: 1, day: 1)
      let end = try ChartDate(year: year + 1, month: 12, day: 31)
      while date < end {
        let next = date.adding(days: 1)
        #expect(next.dayNumber == date.dayNumber + 1 && date < next)
        date = next
      }
      #expect(date == end)
    }
    #expect(try ChartDate(year: 2024, month: 1, day: 31).adding(days: 366) == ChartDate(year: 2025, month: 1, day: 31))
  }

  @Test(
    "that no calendar has are refused",
    arguments: [(2023, 2, 29), (1900, 2, 29), (2025, 13, 1), (2025, 4, 31), (0, 1, 1)])
  func refusals(year: Int, month: Int, day: Int) {
    let error = #expect(throws: ChartError.self) { try ChartDate(year: year, month: month, day: day) }
    #expect(error?.kind == .noSuchDate(what: "\(year)-\(month)-\(day)"))
  }

  @Test("are named by their grain in both languages")
  func names() throws {
    let date = try ChartDate(year: 2025, month: 8, day: 14)
    #expect(
      ChartGrain.allCases.map { $0.text(date) } == ["14 Aug 2025", "14 Aug 2025", "Aug 2025", "Q3 2025", "2025"])
    #expect(
      ChartGrain.allCases.map { $0.text(date, language: .chinese) }
        == ["2025年8月14日", "2025年8月14日", "2025年8月", "2025年第3季度", "2025年"])
  }

  @Test("a value is drawn in the middle of its period, so that an event on the first stands before the month's value")
  func middles() throws {
    let date = try ChartDate(year: 2024, month: 2, day: 1)
    let start = Double(date.dayNumber)
    #expect(ChartGrain.day.middle(of: date) == start + 0.5)
    #expect(ChartGrain.month.middle(of: date) == start + 14.5)
    #expect(ChartGrain.quarter.middle(of: date) == start - 31 + 45.5)
    #expect(ChartGrain.year.middle(of: date) == start - 31 + 183)
  }
}
