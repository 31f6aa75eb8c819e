import Charts
import CubeModel
import Measurement

extension Words {
  /// Whether there are words for a language code: `en`, `zh`, or one of their variants such as `zh-TW`.
  static func areThere(for code: String) -> Bool {
    ["en", "zh"].contains { code == $0 || code.hasPrefix($0 + "-") }
  }

  /// The words for a language code: Chinese for `zh`, else English.
  static func words(for code: String) -> Words {
    code == "zh" || code.hasPrefix("zh-") ? .chinese : .english
  }

  /// A sentence with its places filled.
  func fill(_ sentence: String, _ facts: KeyValuePairs<String, String>) -> String {
    var result = ""
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      result += facts.first { $0.key == name }?.value ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// A whole number with its thousands set apart.
  func count(_ number: Int) -> String { NumberStyle(language: language).text(Double(number)) }

  /// A day in words.
  func day(_ day: Day) -> String {
    ChartDate(day).map { ChartGrain.day.text($0, language: language) } ?? day.description
  }

  /// A period in words: months where it has whole ones, else days.
  func period(_ period: Period) -> String {
    guard period.isWholeMonths, let first = ChartDate(period.first), let last = ChartDate(period.last) else {
      return fill(range, ["first": day(period.first), "last": day(period.last)])
    }
    let names = [first, last].map { ChartGrain.month.text($0, language: language) }
    return names[0] == names[1] ? names[0] : fill(range, ["first": names[0], "last": names[1]])
  }

  /// A moment such as `2026-06-30T18:00:00Z` in words.
  func moment(_ text: String) -> String {
    guard let known = Day(String(text.prefix(10))), text.count >= 16 else { return text }
    return fill(moment, ["day": day(known), "time": String(text.dropFirst(11).prefix(5))])
  }

  /// The word for a verdict.
  func word(for verdict: Verdict) -> String {
    switch verdict {
    case .improved: improved
    case .worsened: worsened
    case .noDetectableChange: noDetectableChange
    case .cannotTell: cannotTell
    }
  }

  /// The word for a status.
  func word(for status: TargetStatus) -> String {
    switch status {
    case .onTrack: onTrack
    case .atRisk: atRisk
    case .offTrack: offTrack
    case .tooLittleData: tooLittleData
    }
  }
}

extension ChartDate {
  /// A day of the calendar as charts write it; nil outside the years 1 to 9999.
  init?(_ day: Day) {
    let parts = day.components
    guard let date = try? ChartDate(year: parts.year, month: parts.month, day: parts.day) else { return nil }
    self = date
  }
}
