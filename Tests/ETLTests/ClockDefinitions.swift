import CubeModel
import OrderedCollections

/// Clocks on walls that jump, with hours that the jumps cut into.
enum ClockDefinitions {
  static let office = BusinessClock.Shift(weekdays: [1, 2, 3, 4, 5], opens: 540, closes: 1_050)

  static let calendar = CalendarDefinition(
    firstDay: "2025-01-01", lastDay: "2026-01-31",
    holidays: ["2025-12-25": LocalizedText("Christmas Day"), "2026-01-01": LocalizedText("New Year's Day")],
    clocks: [
      "London": BusinessClock(
        timeZone: "Europe/London", shifts: [office],
        holidays: ["2025-12-26": LocalizedText("Boxing Day"), "2025-05-05": LocalizedText("Early May")]),
      "Shanghai": BusinessClock(
        timeZone: "Asia/Shanghai",
        shifts: [
          .init(weekdays: [1, 2, 3, 4, 5], opens: 540, closes: 720),
          .init(weekdays: [1, 2, 3, 4, 5], opens: 780, closes: 1_080),
        ], holidays: ["2025-05-01": LocalizedText("Labour Day"), "2025-05-02": LocalizedText("Labour Day")],
        movedDays: ["2025-04-27": 1]),
      "Dubai": BusinessClock(
        timeZone: "Asia/Dubai",
        shifts: [
          .init(weekdays: [1, 2, 3, 4], opens: 480, closes: 1_020), .init(weekdays: [5], opens: 450, closes: 720),
        ]),
      "Nights in New York": BusinessClock(
        timeZone: "America/New_York",
        shifts: [
          .init(weekdays: [6, 7], opens: 1_320, closes: 1_440), .init(weekdays: [1, 7], opens: 0, closes: 150),
        ]),
      "Round the clock": BusinessClock(
        timeZone: "Australia/Lord_Howe", shifts: [.init(weekdays: [1, 2, 3, 4, 5, 6, 7], opens: 0, closes: 1_440)]),
      "Lord Howe's mornings": BusinessClock(
        timeZone: "Australia/Lord_Howe", shifts: [.init(weekdays: [7], opens: 105, closes: 125)]),
      "O'Brien's": BusinessClock(
        timeZone: "Asia/Kolkata",
        shifts: [
          .init(weekdays: [1, 3], opens: 600, closes: 900), .init(weekdays: [3, 1], opens: 840, closes: 961),
        ]),
    ])

  /// Days around which something happens to some clock: changes of the hour, holidays, days that were moved, the
  /// calendar's ends.
  static let days = [
    "2025-01-01", "2025-03-09", "2025-03-30", "2025-04-06", "2025-04-27", "2025-05-01", "2025-10-05", "2025-10-26",
    "2025-11-02", "2025-12-25", "2026-01-31",
  ]
}
