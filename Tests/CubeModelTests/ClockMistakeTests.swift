import OrderedCollections
import Testing

@testable import CubeModel

@Suite("Clocks and who asks them")
struct ClockMistakeTests {
  private let calendar = "Cubes/calendar.yaml"
  private let star = "Cubes/stars/sale.yaml"

  /// A calendar whose text can be put in the place of the last day's.
  private static let clocks = """
    last_day: 2025-12-31
      clocks:
        London: {time_zone: Europe/London, hours: [{from: "09:00", to: "17:30"}]}
        O'Brien's: {time_zone: UTC, hours: [{weekdays: [6], from: "00:00", to: "24:00"}], moved_days: {2025-04-27: 1}}
    """

  private static var definitions: DefinitionTexts {
    var definitions = DefinitionTexts.shop
    definitions.texts["Cubes/calendar.yaml"] = definitions.texts["Cubes/calendar.yaml"]?
      .replacing("last_day: 2025-12-31", with: clocks)
    return definitions
  }

  @Test("a calendar's clocks are read; hours that name no weekdays are those of the calendar's working days")
  func reading() throws {
    let definitions = Self.definitions
    #expect(definitions.mistakes() == [])
    let log = MistakeLog()
    let model = try Model(reading: definitions.roots(log), log, hash: "")
    let clocks = try #require(model.calendar?.clocks)
    #expect(
      clocks == [
        "London": BusinessClock(
          timeZone: "Europe/London", shifts: [.init(weekdays: [1, 2, 3, 4, 5], opens: 540, closes: 1_050)]),
        "O'Brien's": BusinessClock(
          timeZone: "UTC", shifts: [.init(weekdays: [6], opens: 0, closes: 1_440)], movedDays: ["2025-04-27": 1]),
      ])
  }

  @Test("hours are times of a day, and end after they begin")
  func hours() throws {
    try DefinitionTexts.expect(
      "'9:00' is not a time of day; expected one such as 09:00, at most 24:00.",
      "'24:01' is not a time of day; expected one such as 09:00, at most 24:00.", of: Self.definitions, in: calendar,
      replacing: #""09:00", to: "17:30""#, with: #""1️⃣9:00", to: "2️⃣24:01""#)
    try DefinitionTexts.expect(
      "the hours end at 06:00, not after they begin; hours past midnight are written as two.", of: Self.definitions,
      in: calendar, replacing: #""09:00", to: "17:30""#, with: #""22:00", to: 1️⃣"06:00""#)
    try DefinitionTexts.expect(
      "'Europe/Lodon' is not a time zone. Did you mean 'Europe/London'?", of: Self.definitions, in: calendar,
      replacing: "time_zone: Europe/London", with: "time_zone: 1️⃣Europe/Lodon")
  }

  @Test("attributes of days come from declared clocks and bear names of their own")
  func attributes() throws {
    let days = "Cubes/dimensions/date.yaml"
    try DefinitionTexts.expect(
      "clock 'Lodnon' is not declared in the calendar. Did you mean 'London'?",
      "'weekday' is an attribute that all days have; expected another name.", of: Self.definitions, in: days,
      replacing: "origin: calendar\n",
      with: """
        origin: calendar
        attributes:
          works_in_london: {clock: 1️⃣Lodnon, tells: working day}
          2️⃣weekday: {clock: London, tells: holiday}

        """)
  }

  @Test("a clock that an expression names must be declared")
  func names() throws {
    let call = "when s.amount > 100 and business_minutes(s.changed_at, now(), 'London') > coalesce(1, 2)"
    try DefinitionTexts.expect(
      "clock 'Lodnon' is not declared in the calendar. Did you mean 'London'?", of: Self.definitions, in: star,
      replacing: "when s.amount > 100", with: call.replacing("'London'", with: "1️⃣'Lodnon'"))
    try DefinitionTexts.expect(
      "the calendar declares no clocks, so that there is none called 'London'.", in: star,
      replacing: "when s.amount > 100", with: call.replacing("'London'", with: "1️⃣'London'"))
    try DefinitionTexts.expect(
      of: Self.definitions, in: star, replacing: "when s.amount > 100",
      with: call.replacing("'London'", with: "'O''Brien''s'"))
  }
}
