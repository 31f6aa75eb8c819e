/// A clock that runs while people work: hours of the week on the wall of one time zone, less the days on which nobody
/// works there.
public struct BusinessClock: Sendable, Hashable {
  /// Hours that are worked on some days of the week, as the clock on the wall shows them.
  public struct Shift: Sendable, Hashable {
    /// ISO numbers of the days of the week, Monday = 1.
    public var weekdays: [Int]
    /// When the hours begin, in minutes after midnight.
    public var opens: Int
    /// When they end, in minutes after midnight; 1440 is the midnight that ends the day.
    public var closes: Int

    /// Hours from `opens` up to `closes`, in minutes after midnight.
    public init(weekdays: [Int], opens: Int, closes: Int) {
      self.weekdays = weekdays
      self.opens = opens
      self.closes = closes
    }
  }

  /// The functions by which expressions of loads ask clocks: how many minutes one ran between two moments, and on how
  /// many days it runs from a first to a last one.
  public static let functions = ["business_minutes", "working_days"]

  /// The time zone of the wall, by its name in the time zone database.
  public var timeZone: String
  /// The hours that are worked.
  public var shifts: [Shift]
  /// Days on which nobody works there besides the calendar's, as `yyyy-mm-dd`, with their names.
  public var holidays: [String: LocalizedText]
  /// Days that are worked like another day of the week, holiday or not: the weekday's ISO number by `yyyy-mm-dd`.
  public var movedDays: [String: Int]

  /// A clock that runs for some hours of the week.
  public init(
    timeZone: String, shifts: [Shift], holidays: [String: LocalizedText] = [:], movedDays: [String: Int] = [:]
  ) {
    self.timeZone = timeZone
    self.shifts = shifts
    self.holidays = holidays
    self.movedDays = movedDays
  }
}
