/// A year, month or day as a question writes it, with its first and last day.
struct CalendarSpan: Hashable {
  /// The first day as `yyyy-mm-dd`.
  let first: String
  /// The last day as `yyyy-mm-dd`.
  let last: String

  /// Reads `yyyy`, `yyyy-mm` or `yyyy-mm-dd`; nil for anything else, also for days that no calendar has.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = [4, 2, 2]
    guard (1...3).contains(parts.count),
      zip(parts, lengths).allSatisfy({ $0.utf8.count == $1 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), year > 0
    else { return nil }
    guard parts.count > 1 else {
      first = "\(text)-01-01"
      last = "\(text)-12-31"
      return
    }
    guard let month = Int(parts[1]), (1...12).contains(month) else { return nil }
    let days = Self.days(inMonth: month, of: year)
    guard parts.count > 2 else {
      first = "\(text)-01"
      last = "\(text)-\(days)"
      return
    }
    guard let day = Int(parts[2]), (1...days).contains(day) else { return nil }
    first = text
    last = text
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
