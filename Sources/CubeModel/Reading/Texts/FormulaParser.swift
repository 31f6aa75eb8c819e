/// Reads `[Won] / ([Closed] - 1)`: measures in brackets (`]]` stands for a bracket), numbers, `+ - * /`, parentheses.
struct FormulaParser {
  /// How deep parentheses and signs may nest.
  private static let depthLimit = 100

  private let scalars: [Unicode.Scalar]
  private var position = 0
  /// The measures with the offsets at which they stand.
  private(set) var measures: [(name: String, offset: Int)] = []

  /// Reads a whole formula and where its measures stand.
  static func read(_ text: String) throws(TextMistake) -> (formula: Formula, measures: [(name: String, offset: Int)]) {
    var parser = FormulaParser(text)
    let formula = try parser.sum(0)
    guard parser.current == nil else {
      throw TextMistake(at: parser.position, "expected an operator (+ - * /) or the end of the formula.")
    }
    return (formula, parser.measures)
  }

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    skipSpaces()
  }

  private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func skipSpaces() {
    while let current, current.properties.isWhitespace { position += 1 }
  }

  private mutating func step() {
    position += 1
    skipSpaces()
  }

  private mutating func sum(_ depth: Int) throws(TextMistake) -> Formula {
    var left = try product(depth)
    while let sign = current, let joint = Formula.Operator(rawValue: String(sign)), [.plus, .minus].contains(joint) {
      step()
      left = .operation(joint, left, try product(depth))
    }
    return left
  }

  private mutating func product(_ depth: Int) throws(TextMistake) -> Formula {
    var left = try term(depth)
    while let sign = current, let joint = Formula.Operator(rawValue: String(sign)), [.times, .divide].contains(joint) {
      step()
      left = .operation(joint, left, try term(depth))
    }
    return left
  }

  private mutating func term(_ depth: Int) throws(TextMistake) -> Formula {
    guard depth < Self.depthLimit else {
      throw TextMistake(at: position, "the formula nests deeper than \(Self.depthLimit) levels.")
    }
    switch current {
    case "-":
      step()
      return .negative(try term(depth + 1))
    case "(":
      let opening = position
      step()
      let inner = try sum(depth + 1)
      guard current == ")" else { throw TextMistake(at: opening, "the parenthesis is not closed.") }
      step()
      return inner
    case "[": return try measure()
    case let digit? where ("0"..."9").contains(digit) || digit == ".": return try number()
    default:
      throw TextMistake(at: position, "expected a measure in brackets such as [Revenue], a number or a parenthesis.")
    }
  }

  private mutating func measure() throws(TextMistake) -> Formula {
    let opening = position
    var name = String.UnicodeScalarView()
    position += 1
    while let next = current {
      position += 1
      guard next == "]" else {
        name.append(next)
        continue
      }
      guard current == "]" else {
        skipSpaces()
        guard !name.isEmpty else { throw TextMistake(at: opening, "the brackets hold no measure's name.") }
        measures.append((String(name), opening + 1))
        return .measure(String(name))
      }
      name.append(next)
      position += 1
    }
    throw TextMistake(at: opening, "the bracket is not closed.")
  }

  private mutating func number() throws(TextMistake) -> Formula {
    let start = position
    while let digit = current, ("0"..."9").contains(digit) || digit == "." { position += 1 }
    let text = String(String.UnicodeScalarView(scalars[start..<position]))
    guard let value = Double(text) else { throw TextMistake(at: start, "'\(text)' is not a number.") }
    skipSpaces()
    return .number(value)
  }
}
