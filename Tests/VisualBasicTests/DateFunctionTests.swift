import Testing
import VisualBasic

struct DateFunctionTests {
  @Test(
    "dates made and taken apart, as ISO texts",
    arguments: [
      (FunctionCase("DateSerial", [1997, 14, 1], nil), "1998-02-01T00:00:00"),
      (FunctionCase("DateSerial", [97, 3, 9], nil), "1997-03-09T00:00:00"),
      (FunctionCase("TimeSerial", [13, 45, 9], nil), "1899-12-30T13:45:09"),
      (FunctionCase("DateAdd", ["m", 2, "1997-12-31"], nil), "1998-02-28T00:00:00"),
      (FunctionCase("DateAdd", ["d", 45, "1997-01-01"], nil), "1997-02-15T00:00:00"),
      (FunctionCase("DateAdd", ["q", -1, "1997-01-31"], nil), "1996-10-31T00:00:00"),
      (FunctionCase("DateAdd", ["yyyy", 1, "1996-02-29"], nil), "1997-02-28T00:00:00"),
      (FunctionCase("DateAdd", ["ww", 2, "1997-01-01 10:30"], nil), "1997-01-15T10:30:00"),
      (FunctionCase("DateAdd", ["d", 0.5, "1997-01-01"], nil), "1997-01-01T12:00:00"),
      (FunctionCase("DateAdd", ["s", -1, "1997-01-01"], nil), "1996-12-31T23:59:59"),
      (FunctionCase("DateValue", ["1997-01-01 10:30"], nil), "1997-01-01T00:00:00"),
      (FunctionCase("TimeValue", ["1997-01-01 10:30"], nil), "1899-12-30T10:30:00"),
      (FunctionCase("Now", [], nil), "2026-06-30T14:05:09"), (FunctionCase("Date", [], nil), "2026-06-30T00:00:00"),
      (FunctionCase("Time", [], nil), "1899-12-30T14:05:09"),
      (FunctionCase("CDate", [35489.5], nil), "1997-02-28T12:00:00"),
    ])
  func making(sample: FunctionCase, text: String) throws {
    #expect(try call(sample.name, sample.arguments).description == text)
  }

  @Test(
    "parts of dates and spans between them",
    arguments: [
      FunctionCase("Year", ["1997-05-17"], 1997), FunctionCase("Month", ["1997-05-17"], 5),
      FunctionCase("Day", ["1997-05-17"], 17), FunctionCase("Weekday", ["1997-05-17"], 7),
      FunctionCase("Weekday", ["1997-05-17", 2], 6), FunctionCase("Hour", ["13:45:09"], 13),
      FunctionCase("Minute", ["13:45:09"], 45), FunctionCase("Second", ["1:45:09 PM"], 9),
      FunctionCase("Timer", [], 50709), FunctionCase("DatePart", ["q", "1997-08-01"], 3),
      FunctionCase("DatePart", ["y", "1997-02-01"], 32), FunctionCase("DatePart", ["ww", "1997-02-01"], 5),
      FunctionCase("DatePart", ["ww", "2021-01-01", 2, 2], 53),
      FunctionCase("DateDiff", ["d", "1997-01-01", "1997-03-01"], 59),
      FunctionCase("DateDiff", ["m", "1997-01-31", "1997-03-01"], 2),
      FunctionCase("DateDiff", ["yyyy", "1996-12-31", "1997-01-01"], 1),
      FunctionCase("DateDiff", ["h", "1997-01-01 01:59", "1997-01-01 02:01"], 1),
      FunctionCase("DateDiff", ["q", "1997-04-01", "1996-12-31"], -2),
      FunctionCase("DateDiff", ["w", "1997-01-01", "1997-01-14"], 1),
      FunctionCase("DateDiff", ["ww", "1997-01-04", "1997-01-05"], 1),
      FunctionCase("DateDiff", ["ww", "1997-01-05", "1997-01-06", 2], 1),
      FunctionCase("MonthName", [3, false], "March"), FunctionCase("MonthName", [3, true], "Mar"),
      FunctionCase("WeekdayName", [2, false, 1], "Monday"), FunctionCase("WeekdayName", [7, true, 2], "Sun"),
    ])
  func parts(call: FunctionCase) throws { try call.holds() }

  @Test(
    "texts that are dates, and texts that are none",
    arguments: [
      ("1997-05-17", "1997-05-17T00:00:00"), ("5/17/1997", "1997-05-17T00:00:00"), ("5/17/97", "1997-05-17T00:00:00"),
      ("May 17, 1997", "1997-05-17T00:00:00"), ("17 May 1997", "1997-05-17T00:00:00"),
      ("17-May-29", "2029-05-17T00:00:00"), ("Jan 12, 1952 4:35:47 PM", "1952-01-12T16:35:47"),
      ("1997-05-17T10:11:12.345Z", "1997-05-17T10:11:12"), ("12:00 AM", "1899-12-30T00:00:00"),
      ("banana", nil), ("", nil), ("1997-02-29", nil), ("13/13/1997", nil), ("25:00", nil), ("5", nil), ("1997", nil),
    ])
  func texts(text: String, moment: String?) throws {
    #expect(ScalarValue.text(text).asDate()?.description == moment)
    #expect(try call("IsDate", [Sample(.text(text))]) == .boolean(moment != nil))
  }

  @Test("days come before months where the language writes them so")
  func language() throws {
    #expect(try call("Month", ["02.01.1997"], language: "de") == .integer(1))
    #expect(try call("Month", ["2. Mai 1997"], language: "de") == .integer(5))
  }

  @Test("bad arguments are refused in a sentence")
  func mistakes() throws {
    let range = "the date is out of the calendar, which has the years 100 to 9999."
    #expect(try failure("DateSerial", [99999, 1, 1]) == "DateSerial: \(range)")
    #expect(try failure("DateAdd", ["yyyy", 1e300, "1997-01-01"]) == "DateAdd: \(range)")
    #expect(try failure("DateDiff", ["yyy", "1997-01-01", "1997-01-01"]).hasSuffix("n, s. Did you mean 'yyyy'?"))
    #expect(try failure("MonthName", [13]) == "MonthName: the month must be between 1 and 12.")
    #expect(try failure("Year", ["banana"]) == "Year: the date must be a date, not a text that is none.")
    #expect(try failure("CDate", ["banana"]) == "CDate: a text was given that cannot be read as a date.")
  }
}
