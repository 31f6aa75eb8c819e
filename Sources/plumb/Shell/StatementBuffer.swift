/// The lines of a statement until the `;` that ends it.
///
/// A `;` within brackets, quotes or comments ends nothing.
struct StatementBuffer {
  private enum State {
    case plain
    /// Within brackets or quotes, up to this sign.
    case quoted(Character)
    case lineComment
    case comment(depth: Int)
  }

  /// What was read since the last statement ended, lines with their ends.
  private(set) var text = ""
  private var state = State.plain

  /// Whether nothing but blanks was read since the last statement ended.
  var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

  /// Takes a line.
  ///
  /// - Returns: the statements that end in it, without their `;` and the blanks around them.
  mutating func take(_ line: String) -> [String] {
    var statements: [String] = []
    var rest = (line + "\n")[...]
    while let first = rest.first {
      var length = 1
      switch state {
      case .plain where first == ";":
        if !isEmpty { statements.append(Self.trimmed(text)) }
        text = ""
        rest.removeFirst()
        continue
      case .plain where first == "[": state = .quoted("]")
      case .plain where first == "'" || first == "\"": state = .quoted(first)
      case .plain where rest.hasPrefix("--") || rest.hasPrefix("//"): state = .lineComment
      case .plain where rest.hasPrefix("/*"): (state, length) = (.comment(depth: 1), 2)
      // A doubled bracket is one of the name; doubled quotes close a text and open the next.
      case .quoted("]") where rest.hasPrefix("]]"): length = 2
      case .quoted(let end) where first == end: state = .plain
      case .lineComment where first.isNewline: state = .plain
      case .comment(let depth) where rest.hasPrefix("/*"): (state, length) = (.comment(depth: depth + 1), 2)
      case .comment(let depth) where rest.hasPrefix("*/"):
        (state, length) = (depth > 1 ? .comment(depth: depth - 1) : .plain, 2)
      default: break
      }
      text += rest.prefix(length)
      rest = rest.dropFirst(length)
    }
    return statements
  }

  /// Takes what is left at the end of the input as a statement; nil when there is none.
  mutating func takeRest() -> String? {
    defer { clear() }
    return isEmpty ? nil : Self.trimmed(text)
  }

  /// Forgets what was read.
  mutating func clear() { self = StatementBuffer() }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start[..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)])
  }
}
