/// Cuts a format string into sections of pieces.
struct FormatScanner {
  private var rest: Substring
  private var sections: [[FormatPiece]] = [[]]

  /// The sections of a format, at least one; one with nothing in it is empty.
  static func sections(of text: String) -> [[FormatPiece]] {
    var scanner = FormatScanner(rest: text[...])
    while let next = scanner.rest.first { scanner.scan(next) }
    return scanner.sections
  }

  private mutating func scan(_ next: Character) {
    switch next {
    case ";":
      rest.removeFirst()
      sections.append([])
    case "\\":
      rest.removeFirst()
      take(.literal, length: 1)
    case "\"":
      rest.removeFirst()
      let end = rest.firstIndex(of: "\"")
      append(.literal, source: String(rest[..<(end ?? rest.endIndex)]))
      rest = end.map { rest[rest.index(after: $0)...] } ?? ""
    case "E", "e":
      if !takeExponent() { take(.literal, length: 1) }
    default:
      if let kind = Self.signs[next] {
        take(kind, length: 1)
      } else if let half = DatePart.halfOfDay(at: rest) {
        take(.date(half.part), length: half.length)
      } else if let date = DatePart.longest(in: rest.prefix { $0.lowercased() == next.lowercased() }) {
        take(.date(date.part), length: date.length)
      } else {
        take(.literal, length: 1)
      }
    }
  }

  private static let signs: [Character: FormatPiece.Kind] = [
    "0": .digit(isRequired: true), "#": .digit(isRequired: false), ".": .point, ",": .comma, "%": .percent,
    "¤": .currency, "/": .dateSeparator, ":": .timeSeparator, "@": .character(orSpace: true),
    "&": .character(orSpace: false), "<": .lowercase, ">": .uppercase, "!": .fillFromLeft,
  ]

  /// Takes `E+00`: an exponent needs a sign and a digit, else `e` is a letter.
  private mutating func takeExponent() -> Bool {
    let sign = rest.dropFirst().first
    let digits = rest.dropFirst(2).prefix { $0 == "0" || $0 == "#" }
    guard sign == "+" || sign == "-", !digits.isEmpty else { return false }
    let kind = FormatPiece.Kind.exponent(writesPlus: sign == "+", digits: digits.count { $0 == "0" })
    take(kind, length: 2 + digits.count)
    return true
  }

  private mutating func take(_ kind: FormatPiece.Kind, length: Int) {
    append(kind, source: String(rest.prefix(length)))
    rest = rest.dropFirst(length)
  }

  private mutating func append(_ kind: FormatPiece.Kind, source: String) {
    sections[sections.count - 1].append(FormatPiece(kind: kind, source: source))
  }
}
