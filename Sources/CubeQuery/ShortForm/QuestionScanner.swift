/// Reads names, values and signs from the text of an option.
///
/// A name's part is bare (`Close date`, ending at a sign, spaces around it dropped) or in brackets as in MDX
/// (`[Close date]`, `]` doubled inside). A value may stand in quotes as well, the quote doubled inside.
struct QuestionScanner {
  private static let signs = Set<Unicode.Scalar>(".,()[]{}=<>!&'\"".unicodeScalars)
  private static let signsOfValue = Set<Unicode.Scalar>(",()[]{}=<>!'\"".unicodeScalars)

  let option: String
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String, option: String) {
    self.option = option
    scalars = Array(text.unicodeScalars)
  }

  /// Where the scanner stands, spaces skipped.
  var place: QuestionPlace {
    var line = 1
    var column = 1
    for scalar in scalars[..<firstNonSpace(from: position)] {
      column += 1
      if scalar == "\n" {
        line += 1
        column = 1
      }
    }
    return QuestionPlace(option: option, line: line, column: column)
  }

  var isAtEnd: Bool { firstNonSpace(from: position) == scalars.count }

  private func firstNonSpace(from start: Int) -> Int {
    scalars[start...].firstIndex { !$0.properties.isWhitespace } ?? scalars.count
  }

  /// Takes `sign` if it comes next.
  mutating func take(_ sign: String) -> Bool {
    let start = firstNonSpace(from: position)
    let wanted = Array(sign.unicodeScalars)
    guard scalars[start...].starts(with: wanted) else { return false }
    position = start + wanted.count
    return true
  }

  /// Takes the word if it comes next, whatever its case, and stands alone.
  mutating func takeWord(_ word: String) -> Bool {
    let start = firstNonSpace(from: position)
    guard let end = endOfWord(word, at: start) else { return false }
    position = end
    return true
  }

  private func endOfWord(_ word: String, at start: Int) -> Int? {
    let end = start + word.unicodeScalars.count
    guard end <= scalars.count, String(String.UnicodeScalarView(scalars[start..<end])).lowercased() == word else {
      return nil
    }
    guard start == 0 || Self.ends(scalars[start - 1]), end == scalars.count || Self.ends(scalars[end]) else {
      return nil
    }
    return end
  }

  private static func ends(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || signs.contains(scalar)
  }

  /// A name with its qualifiers.
  ///
  /// - Parameter words: words that end a bare part when they stand alone.
  /// - Throws: `CubeQueryError` when no name stands here.
  mutating func name(until words: [String] = []) throws(CubeQueryError) -> QualifiedName {
    var parts = [try part(until: words)]
    while take(".") { parts.append(try part(until: words)) }
    return QualifiedName(parts: parts)
  }

  private mutating func part(until words: [String]) throws(CubeQueryError) -> QualifiedName.Part {
    let place = place
    if take("&") {
      var values: [String?] = [try bracketed()]
      while take("&") { values.append(try bracketed()) }
      return QualifiedName.Part(.key(values), place: place)
    }
    if let name = try bracketed() { return QualifiedName.Part(.name(name), place: place) }
    let name = bare(until: words, signs: Self.signs)
    guard !name.isEmpty else { throw CubeQueryError(.syntax, at: place, "a name is expected here, \(found)") }
    return QualifiedName.Part(.name(name), place: place)
  }

  /// A value: in brackets, in quotes, or bare.
  ///
  /// - Throws: `CubeQueryError` when no value stands here.
  mutating func value(until words: [String]) throws(CubeQueryError) -> CubeFilter.Value {
    let place = place
    for quote in ["'", "\""] as [Unicode.Scalar] {
      if let text = try delimited(by: quote, quote) { return CubeFilter.Value(text, place: place) }
    }
    if let text = try bracketed() { return CubeFilter.Value(text, place: place) }
    let text = bare(until: words, signs: Self.signsOfValue)
    guard !text.isEmpty else { throw CubeQueryError(.syntax, at: place, "a value is expected here, \(found)") }
    return CubeFilter.Value(text, place: place)
  }

  private mutating func bracketed() throws(CubeQueryError) -> String? {
    try delimited(by: "[", "]")
  }

  private mutating func delimited(
    by open: Unicode.Scalar, _ close: Unicode.Scalar
  ) throws(CubeQueryError) -> String? {
    let place = place
    guard take(String(open)) else { return nil }
    var text = String.UnicodeScalarView()
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      if scalar == close {
        guard position < scalars.count, scalars[position] == close else { return String(text) }
        position += 1
      }
      text.append(scalar)
    }
    throw CubeQueryError(.syntax, at: place, "the '\(open)' here is never closed by '\(close)'")
  }

  private mutating func bare(until words: [String], signs: Set<Unicode.Scalar>) -> String {
    let start = firstNonSpace(from: position)
    var end = start
    while end < scalars.count, !signs.contains(scalars[end]) {
      if end > start, scalars[end - 1].properties.isWhitespace, words.contains(where: { endOfWord($0, at: end) != nil })
      {
        break
      }
      end += 1
    }
    position = end
    var last = end
    while last > start, scalars[last - 1].properties.isWhitespace { last -= 1 }
    return String(String.UnicodeScalarView(scalars[start..<last]))
  }

  /// What stands here instead of what was expected, as the end of a sentence.
  var found: String {
    let next = firstNonSpace(from: position)
    return next == scalars.count ? "but the text ends" : "not '\(scalars[next])'"
  }

  /// - Throws: `CubeQueryError` when something is left.
  func expectEnd(after thing: String) throws(CubeQueryError) {
    guard isAtEnd else {
      throw CubeQueryError(.syntax, at: place, "\(thing) ends here, \(found)")
    }
  }
}
