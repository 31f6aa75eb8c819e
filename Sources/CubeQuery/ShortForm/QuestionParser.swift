/// Reads the short form of a question: one text an option.
///
/// A list is names with commas between them; `{…}` makes a set of members. A condition is `Level = value`,
/// `Level in (value, value)`, `Level != value`, `Level >= value`, a member's name, or `Date dimension = from..to`;
/// several are joined by `and`. What holds a sign or the word *and* is written in brackets or quotes.
public enum QuestionParser {
  /// A list of measures.
  ///
  /// - Throws: `CubeQueryError` with the place.
  public static func names(_ text: String, option: String) throws(CubeQueryError) -> [QualifiedName] {
    var scanner = QuestionScanner(text, option: option)
    var names: [QualifiedName] = []
    repeat { names.append(try scanner.name()) } while scanner.take(",")
    try scanner.expectEnd(after: "the list")
    return names
  }

  /// What is laid along an axis; nothing for an empty text.
  ///
  /// - Throws: `CubeQueryError` with the place.
  public static func axis(_ text: String, option: String) throws(CubeQueryError) -> [CubeQuestion.AxisItem] {
    var scanner = QuestionScanner(text, option: option)
    guard !scanner.isAtEnd else { return [] }
    var items: [CubeQuestion.AxisItem] = []
    repeat {
      guard scanner.take("{") else {
        items.append(.name(try scanner.name()))
        continue
      }
      var members: [QualifiedName] = []
      repeat { members.append(try scanner.name()) } while scanner.take(",")
      guard scanner.take("}") else {
        throw CubeQueryError(.syntax, at: scanner.place, "',' or '}' is expected here, \(scanner.found)")
      }
      items.append(.set(members))
    } while scanner.take(",")
    try scanner.expectEnd(after: "the list")
    return items
  }

  /// Conditions joined by `and`; none for an empty text.
  ///
  /// - Throws: `CubeQueryError` with the place.
  public static func filters(_ text: String, option: String) throws(CubeQueryError) -> [CubeFilter] {
    var scanner = QuestionScanner(text, option: option)
    guard !scanner.isAtEnd else { return [] }
    var filters: [CubeFilter] = []
    repeat { filters.append(try filter(&scanner)) } while scanner.takeWord("and")
    try scanner.expectEnd(after: "the condition")
    return filters
  }

  /// `Revenue desc`, `Customer.Tier`.
  ///
  /// - Throws: `CubeQueryError` with the place.
  public static func order(_ text: String, option: String) throws(CubeQueryError) -> CubeQuestion.Order {
    var scanner = QuestionScanner(text, option: option)
    let name = try scanner.name(until: ["desc", "asc"])
    let isDescending = scanner.takeWord("desc")
    if !isDescending { _ = scanner.takeWord("asc") }
    try scanner.expectEnd(after: "the order")
    return CubeQuestion.Order(name, isDescending: isDescending)
  }

  private static func filter(_ scanner: inout QuestionScanner) throws(CubeQueryError) -> CubeFilter {
    let name = try scanner.name(until: ["and", "in", "not"])
    if scanner.takeWord("in") { return CubeFilter(name, .among(try values(&scanner))) }
    if scanner.takeWord("not") {
      guard scanner.takeWord("in") else {
        throw CubeQueryError(.syntax, at: scanner.place, "'in' is expected after 'not', \(scanner.found)")
      }
      return CubeFilter(name, .except(try values(&scanner)))
    }
    if scanner.take("!=") || scanner.take("<>") { return CubeFilter(name, .except([try value(&scanner)])) }
    for comparison in CubeFilter.Comparison.allCases where scanner.take(comparison.rawValue) {
      return CubeFilter(name, .compared(comparison, try value(&scanner)))
    }
    guard scanner.take("=") else { return CubeFilter(name, .isMember) }
    let value = try value(&scanner)
    return CubeFilter(name, span(value).map { .between($0, $1) } ?? .among([value]))
  }

  private static func values(_ scanner: inout QuestionScanner) throws(CubeQueryError) -> [CubeFilter.Value] {
    guard scanner.take("(") else {
      throw CubeQueryError(.syntax, at: scanner.place, "'(' is expected after 'in', \(scanner.found)")
    }
    var values: [CubeFilter.Value] = []
    repeat { values.append(try value(&scanner)) } while scanner.take(",")
    guard scanner.take(")") else {
      throw CubeQueryError(.syntax, at: scanner.place, "',' or ')' is expected here, \(scanner.found)")
    }
    return values
  }

  private static func value(_ scanner: inout QuestionScanner) throws(CubeQueryError) -> CubeFilter.Value {
    try scanner.value(until: ["and"])
  }

  /// The two ends of `2025-01..2025-03`, when both begin as parts of a calendar do; nil for any other value.
  ///
  /// Whether the calendar has them is for the binding to say, which knows that a range of days is meant.
  private static func span(_ value: CubeFilter.Value) -> (CubeFilter.Value, CubeFilter.Value)? {
    let halves = value.text.split(separator: "..", maxSplits: 2, omittingEmptySubsequences: false)
    guard halves.count == 2, halves.allSatisfy(looksLikeDay) else { return nil }
    return (
      CubeFilter.Value(String(halves[0]), place: value.place), CubeFilter.Value(String(halves[1]), place: value.place)
    )
  }

  private static func looksLikeDay(_ text: Substring) -> Bool {
    text.utf8.count >= 4 && text.utf8.prefix(4).allSatisfy { (48...57).contains($0) }
      && text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: "-") }
  }
}
