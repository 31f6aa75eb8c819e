/// A time of day as the definitions write it, such as `09:00`; `24:00` is the midnight that ends the day.
enum TimeOfDay {
  /// The minutes after midnight.
  static func minutes(_ text: String) throws(TextMistake) -> Int {
    guard let match = text.wholeMatch(of: /([0-9]{2}):([0-9]{2})/), let hour = Int(match.1), let minute = Int(match.2),
      minute < 60, hour * 60 + minute <= 1_440
    else { throw TextMistake("'\(text)' is not a time of day; expected one such as 09:00, at most 24:00.") }
    return hour * 60 + minute
  }
}
