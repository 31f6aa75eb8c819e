import Testing

@testable import DemoCompany

@Suite("Days and moments")
struct DayTests {
  @Test("each day of sixty years comes after the one before, and back from its date")
  func days() {
    var day = Day(1980, 1, 1)
    var weekday = 1
    while day < Day(2040, 1, 1) {
      let date = day.date
      #expect(Day(date.year, date.month, date.day) == day)
      #expect(day.weekday == weekday)
      #expect(day.workday.weekday < 5)
      #expect((0...2).contains(day - day.workday))
      day = day + 1
      weekday = (weekday + 1) % 7
    }
  }

  @Test("a moment lies on its day, before and after 2000")
  func moments() {
    for day in [Day(1999, 12, 31), Day(2000, 1, 1), Day(2026, 6, 30)] {
      #expect(Moment(day).day == day)
      #expect(Moment(day, hours: 23.999).day == day)
      #expect(Moment(day, hours: -0.5).day == day - 1)
    }
  }

  @Test("known days have their numbers")
  func known() {
    #expect(Day(2000, 1, 1).number == 0)
    #expect(Day(2024, 2, 29) + 1 == Day(2024, 3, 1))
    #expect(Day(2024, 9, 2).weekday == 0)
  }
}
