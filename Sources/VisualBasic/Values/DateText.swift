/// A date as people write it: `1997-05-17`, `5/17/1997`, `May 17, 1997`, `17-May-97`, with or without a time of day;
/// a month, `May 1997`, which is its first day; or a time of day alone: `14:05`, `4:35:47 PM`.
struct DateText {
  /// The moment that the text names; nil when it names none.
  ///
  /// A time alone is one of 30 December 1899.
  let moment: DateTime?

  init(_ text: String, conventions: FormatConventions) {
    let parts = Self.parts(of: text)
    let time = Self.time(in: parts.time)
    let day = parts.day.isEmpty ? nil : Self.day(in: parts.day, conventions: conventions)
    switch (parts.day.isEmpty, parts.time.isEmpty) {
    case (true, true): moment = nil
    case (false, true): moment = day.flatMap { DateTime(year: $0.year, month: $0.month, day: $0.day) }
    case (true, false): moment = time.flatMap { DateTime(year: 1899, month: 12, day: 30, second: $0) }
    case (false, false):
      guard let day, let time else {
        moment = nil
        return
      }
      moment = DateTime(year: day.year, month: day.month, day: day.day, second: time)
    }
  }

  /// Parts the words of the day from those of the time, which holds a colon or a half of the day.
  private static func parts(of text: String) -> (day: [Substring], time: [Substring]) {
    let joined = text.replacing(#/(\d)T(\d)/#) { "\($0.output.1) \($0.output.2)" }
    let words = joined.split { $0 == " " || $0 == "," }
    let isTime = { (word: Substring) in word.contains(":") || ["am", "pm"].contains(word.lowercased()) }
    return (words.filter { !isTime($0) }, words.filter(isTime))
  }

  /// Seconds since midnight.
  private static func time(in words: [Substring]) -> Int? {
    var words = words.map { $0.lowercased() }
    var half: String?
    if let last = words.last, last.hasSuffix("am") || last.hasSuffix("pm") {
      half = String(last.suffix(2))
      words[words.count - 1] = String(last.dropLast(2))
    }
    let clock = words.filter { !$0.isEmpty }
    guard clock.count == 1 else { return nil }
    let whole = clock[0].replacing("z", with: "").prefix { $0 != "." }
    let numbers = whole.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard (2...3).contains(numbers.count), let hour = numbers[0], let minute = numbers[1],
      let second = numbers.count > 2 ? numbers[2] : 0,
      (0...59).contains(minute), (0...59).contains(second),
      half == nil ? (0...23).contains(hour) : (1...12).contains(hour)
    else { return nil }
    let hours = half.map { hour % 12 + ($0 == "pm" ? 12 : 0) } ?? hour
    return (hours * 60 + minute) * 60 + second
  }

  private static func day(in words: [Substring], conventions: FormatConventions) -> CalendarDay? {
    let pieces = words.flatMap { $0.split { "-/.".contains($0) } }
    let months = pieces.map { month($0, in: conventions) }
    let numbers = pieces.map { $0.allSatisfy { ("0"..."9").contains($0) } && $0.count <= 4 ? Int($0) : nil }
    if pieces.count == 2, let month = months[0], let year = numbers[1], pieces[1].count == 4 {
      return valid(year: year, month: month, day: 1, digits: 4)
    }
    guard pieces.count == 3 else { return nil }
    if let place = months.firstIndex(where: { $0 != nil }), let month = months[place] {
      let others = [0, 1, 2].filter { $0 != place }
      guard let first = numbers[others[0]], let second = numbers[others[1]] else { return nil }
      return place == 2 || pieces[others[0]].count == 4
        ? valid(year: first, month: month, day: second, digits: pieces[others[0]].count)
        : valid(year: second, month: month, day: first, digits: pieces[others[1]].count)
    }
    guard let first = numbers[0], let second = numbers[1], let third = numbers[2] else { return nil }
    if pieces[0].count > 2 { return valid(year: first, month: second, day: third, digits: pieces[0].count) }
    return conventions.shortDate.hasPrefix("d")
      ? valid(year: third, month: second, day: first, digits: pieces[2].count)
      : valid(year: third, month: first, day: second, digits: pieces[2].count)
  }

  private static func month(_ word: Substring, in conventions: FormatConventions) -> Int? {
    for names in [conventions, .english].flatMap({ [$0.months, $0.shortMonths] }) {
      if let place = names.firstIndex(where: { $0.lowercased() == word.lowercased() }) { return place + 1 }
    }
    return nil
  }

  /// The day if there is such a one; years of two digits are those of 1930 to 2029.
  private static func valid(year: Int, month: Int, day: Int, digits: Int) -> CalendarDay? {
    let fullYear = digits > 2 ? year : year < 30 ? 2000 + year : 1900 + year
    guard (1...12).contains(month), (1...CalendarDay.days(inMonth: month, of: fullYear)).contains(day) else {
      return nil
    }
    return CalendarDay(number: CalendarDay.number(year: fullYear, month: month, day: day))
  }
}
