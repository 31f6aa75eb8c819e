/// A day of the Gregorian calendar as the definitions write it, such as `2025-02-28`.
///
/// Such texts sort like their days.
enum CalendarDay {
  /// Checks that `text` is a real day.
  static func check(_ text: String) throws(TextMistake) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else {
      throw TextMistake("'\(text)' is not a day; expected one such as 2025-02-28.")
    }
    guard year >= 1, (1...12).contains(month), (1...days(in: month, of: year)).contains(day) else {
      throw TextMistake("'\(text)' is not a day of the calendar.")
    }
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
