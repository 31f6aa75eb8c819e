internal import StarSchema

/// How a text that is no member's name is read as a value of a column, for comparisons.
struct ColumnKind: Hashable {
  private let type: ColumnType
  /// Whether the column is one of the calendar's, so that a day, month or year can be compared with it.
  let isOfCalendar: Bool

  init(_ type: ColumnType, isOfCalendar: Bool) {
    self.type = type
    self.isOfCalendar = isOfCalendar
  }

  /// What a value must look like, in words.
  var noun: String {
    if isOfCalendar { return "a day, month or year" }
    return switch type {
    case .integer: "a whole number"
    case .decimal, .double: "a number"
    case .text: "a text"
    case .boolean: "true or false"
    case .date: "a day yyyy-mm-dd"
    case .timestamp: "the name of a member"
    }
  }

  /// The value; nil when the text does not look like one.
  func value(_ text: String) -> MemberValue? {
    switch type {
    case .integer: return Int64(text).map { .integer($0) }
    case .decimal: return ScaledDecimal(plain: text).map { .decimal($0) }
    case .double: return Double(text).flatMap { $0.isFinite ? .double($0) : nil }
    case .text: return .text(text)
    case .boolean: return Bool(text).map { .boolean($0) }
    case .date:
      guard let span = CalendarSpan(text), span.first == span.last else { return nil }
      return .date(text)
    case .timestamp: return nil
    }
  }
}

extension ScaledDecimal {
  /// Reads digits with an optional sign and point, `-12.50`; nil for anything else and for what 64 bits do not hold.
  fileprivate init?(plain text: String) {
    let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = halves.count > 1 ? halves[1].utf8.count : 0
    guard decimals <= 18, halves.count == 1 || halves[1].utf8.allSatisfy({ (48...57).contains($0) }),
      halves[0].utf8.contains(where: { (48...57).contains($0) }), let unscaled = Int64(halves.joined())
    else { return nil }
    self.init(unscaled: unscaled, scale: decimals)
  }
}
