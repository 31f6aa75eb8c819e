import Testing

@testable import VisualBasic

struct FormatDateTests {
  @Test(
    "the evening of 29 April 1969 by a format",
    arguments: [
      ("dd-mmm-yy", "29-Apr-69"), ("h:mm:ss AM/PM", "8:09:06 PM"), ("hh:mm", "20:09"),
      ("Long Date", "Tuesday, April 29, 1969"), ("Medium Date", "29-Apr-69"), ("Short Date", "4/29/69"),
      ("Long Time", "8:09:06 PM"), ("Medium Time", "8:09 PM"), ("Short Time", "20:09"),
      ("General Date", "4/29/69 8:09:06 PM"), ("c", "4/29/69 8:09:06 PM"), ("", "4/29/69 8:09:06 PM"),
      ("yyyy-mm-dd", "1969-04-29"), ("YYYY-MM-DD", "1969-04-29"), ("mm/##/yy", "04/##/69"), ("mm/dd/yy", "04/29/69"),
      ("mm/dd/yy h:mm", "04/29/69 20:09"), ("h AM/PM", "8 PM"), ("h am/pm", "8 pm"), ("h A/P", "8 P"),
      ("hh AMPM", "08 PM"),
      ("w ww q y", "3 18 2 119"), ("dddd, d mmmm yyyy", "Tuesday, 29 April 1969"), ("Ddd", "Tue"), ("ddd", "Tue"),
      ("ddddd", "4/29/69"), ("dddddd", "April 29, 1969"), ("ttttt", "8:09:06 PM"), ("hh:nn:ss", "20:09:06"),
      ("n s", "9 6"), ("\"on\" d. m.", "on 29. 4."), ("yyyy\\y", "1969y"),
    ])
  func moment(format: String, text: String) throws {
    let moment = try #require(DateTime(year: 1969, month: 4, day: 29, hour: 20, minute: 9, second: 6))
    #expect(FormatString(format).text(of: .date(moment)) == text)
  }

  @Test("midnight is twelve on a clock of twelve hours, and the general format leaves it out")
  func midnight() throws {
    let moment = try #require(DateTime(year: 1998, month: 7, day: 4))
    #expect(FormatString("h:nn AM/PM").text(of: .date(moment)) == "12:00 AM")
    #expect(FormatString("c").text(of: .date(moment)) == "7/4/98")
    #expect(FormatString("c").text(of: .date(try #require(DateTime(serial: 0.25)))) == "6:00:00 AM")
  }

  @Test("a date in a format of numbers is its number of days, a number in a format of dates is a date")
  func serials() throws {
    let moment = try #require(DateTime(year: 1997, month: 2, day: 28))
    #expect(FormatString("Standard").text(of: .date(moment)) == "35,489")
    #expect(FormatString("yyyy-mm-dd").text(of: .integer(35489)) == "1997-02-28")
  }

  @Test("names of months and days in other languages")
  func languages() throws {
    let moment = try #require(DateTime(year: 1969, month: 4, day: 29, hour: 20, minute: 9))
    #expect(FormatString("Long Date", conventions: .german).text(of: .date(moment)) == "Dienstag, 29. April 1969")
    #expect(FormatString("dd/mm/yyyy", conventions: .german).text(of: .date(moment)) == "29.04.1969")
    #expect(FormatString("Long Date", conventions: .chinese).text(of: .date(moment)) == "1969年4月29日星期二")
    #expect(FormatString("Long Date", conventions: .french).text(of: .date(moment)) == "mardi 29 avril 1969")
    #expect(FormatString("h:nn AM/PM", conventions: .chinese).text(of: .date(moment)) == "8:09 下午")
  }

  @Test("every language has all of its names")
  func names() {
    for conventions: FormatConventions in [.english, .german, .french, .spanish, .chinese] {
      #expect(conventions.months.count == 12 && conventions.shortMonths.count == 12)
      #expect(conventions.weekdays.count == 7 && conventions.shortWeekdays.count == 7)
      #expect(conventions.halvesOfDay.count == 2 && conventions.answers.count == 6)
    }
  }
}
