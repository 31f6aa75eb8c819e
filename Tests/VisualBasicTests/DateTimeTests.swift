import Testing

@testable import VisualBasic

struct DateTimeTests {
  @Test("a month beyond December is carried into the next year")
  func carriesMonths() throws {
    #expect(try #require(DateTime(year: 1997, month: 14)).description == "1998-02-01T00:00:00")
    #expect(try #require(DateTime(year: 1997, month: 3, day: 0)).description == "1997-02-28T00:00:00")
    #expect(try #require(DateTime(year: 1997, hour: -1)).description == "1996-12-31T23:00:00")
  }

  @Test("every day of four centuries reads back from its number, its weekdays follow each other")
  func roundTrip() throws {
    var weekday = try #require(DateTime(year: 1799, month: 12, day: 31)).weekday()
    for number in -62_091..<84_006 {
      let day = CalendarDay(number: number)
      #expect(CalendarDay.number(year: day.year, month: day.month, day: day.day) == number)
      let date = try #require(DateTime(year: day.year, month: day.month, day: day.day))
      #expect(date.weekday() == weekday % 7 + 1)
      weekday = date.weekday()
    }
  }

  @Test("the number of a day counts from 30 December 1899, the time is its fraction")
  func serial() throws {
    let noon = try #require(DateTime(year: 1997, month: 2, day: 28, hour: 12))
    #expect(noon.serial == 35489.5)
    #expect(DateTime(serial: 35489.5) == noon)
    #expect(DateTime(serial: 0)?.description == "1899-12-30T00:00:00")
  }

  @Test(
    "weeks of the year by the three rules of Visual Basic",
    arguments: [
      (2021, 1, 1, 1, 1, 1), (2021, 1, 3, 1, 1, 2), (2021, 12, 31, 1, 1, 53),
      (2021, 1, 1, 2, 4, 53), (2021, 1, 4, 2, 4, 1), (2020, 12, 31, 2, 4, 53), (2018, 12, 31, 2, 4, 1),
      (2021, 1, 3, 2, 7, 52), (2021, 1, 4, 2, 7, 1),
    ])
  func weeks(year: Int, month: Int, day: Int, first: Int, days: Int, week: Int) throws {
    let date = try #require(DateTime(year: year, month: month, day: day))
    #expect(date.weekOfYear(from: first, withAtLeast: days) == week)
  }

  @Test("years outside of 100 to 9999 are no dates")
  func outOfRange() {
    #expect(DateTime(year: 99) == nil)
    #expect(DateTime(year: 10_000) == nil)
    #expect(DateTime(year: 9999, month: 12, day: 31, hour: 23, minute: 59, second: 59) != nil)
    #expect(DateTime(year: .max) == nil)
    #expect(DateTime(serial: .infinity) == nil)
  }
}
