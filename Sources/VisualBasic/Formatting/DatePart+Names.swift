extension DatePart {
  /// The parts by what they are written as in a format, in small letters; the longest that fits is meant.
  static let byToken: [String: DatePart] = [
    "c": .general, "d": .day, "dd": .twoDigitDay, "ddd": .shortWeekday, "dddd": .weekday, "ddddd": .shortDate,
    "dddddd": .completeDate,
    "w": .weekdayNumber, "ww": .week,
    "m": .month, "mm": .twoDigitMonth, "mmm": .shortMonth, "mmmm": .monthName,
    "q": .quarter, "y": .dayOfYear, "yy": .twoDigitYear, "yyyy": .year,
    "h": .hour, "hh": .twoDigitHour, "n": .minute, "nn": .twoDigitMinute, "s": .second, "ss": .twoDigitSecond,
    "ttttt": .longTime,
  ]

  /// The part that `run`, one letter repeated, begins with, and how many of its letters that takes.
  static func longest(in run: Substring) -> (part: DatePart, length: Int)? {
    let lowercase = run.lowercased()
    for length in stride(from: min(run.count, 6), to: 0, by: -1) {
      if let part = byToken[String(lowercase.prefix(length))] { return (part, length) }
    }
    return nil
  }

  /// The half of a day at the beginning of `text`, and how many letters that takes.
  static func halfOfDay(at text: Substring) -> (part: DatePart, length: Int)? {
    for (token, initial) in [("am/pm", false), ("a/p", true), ("ampm", false)] {
      let written = text.prefix(token.count)
      guard written.lowercased() == token else { continue }
      return (.halfOfDay(initial: initial, lowercase: written.first == "a" && token.contains("/")), token.count)
    }
    return nil
  }
}
