internal import MDX

/// The compound name that a text ends with, as far as it is written: `[Store].[USA].[C`.
struct UnfinishedName {
  /// The segments that are finished by a dot.
  private(set) var finished: [NameSegment] = []
  /// Whether a dot stands before the last segment, also one behind what is no name, as in `Foo(x).`.
  private(set) var isBehindDot = false
  /// Whether it stands where a statement names its cube.
  private(set) var isBehindFrom = false
  /// The last segment as written, with the bracket that opens it.
  private(set) var written = ""
  /// The last segment without its bracket.
  private(set) var text = ""

  /// Whether a bracket opens the last segment.
  var isBracketed: Bool { written.hasPrefix("[") }

  /// Reads a text from its beginning.
  ///
  /// - Returns: nil when the text ends in a quoted text, a comment, a key or a name that is finished.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  init?(endOf whole: String) {
    guard var pieces = TextPiece.pieces(of: whole)?[...] else { return nil }
    switch pieces.last {
    case .bracketed?: return nil
    case .openBracket(let content)?:
      text = content
      written = "[" + content.replacing("]", with: "]]")
      pieces.removeLast()
    case .word(let word)?:
      text = word
      written = word
      pieces.removeLast()
    default: break
    }
    if case .other("&")? = pieces.last { return nil }
    pieces.dropBlanks()
    while case .dot? = pieces.last {
      isBehindDot = true
      pieces.removeLast()
      pieces.dropBlanks()
      guard let segment = Self.takeSegment(from: &pieces) else { break }
      finished.insert(segment, at: 0)
      pieces.dropBlanks()
    }
    if !isBehindDot, case .word(let word)? = pieces.last { isBehindFrom = word.uppercased() == "FROM" }
  }

  /// The cube that a text names behind its first FROM; nil when it names none yet.
  static func cube(in text: String) -> String? {
    guard let pieces = TextPiece.pieces(of: text)?.filter({ $0 != .blank }) else { return nil }
    let from = pieces.firstIndex { if case .word(let word) = $0 { word.uppercased() == "FROM" } else { false } }
    guard let from, from + 1 < pieces.count - 1 else { return nil }
    switch pieces[from + 1] {
    case .bracketed(let name), .word(let name): return name
    default: return nil
    }
  }

  private static func takeSegment(from pieces: inout ArraySlice<TextPiece>) -> NameSegment? {
    switch pieces.last {
    case .word(let word)?:
      pieces.removeLast()
      return .name(Name(word, isQuoted: false))
    case .bracketed(let content)?:
      pieces.removeLast()
      guard case .other("&")? = pieces.last else { return .name(Name(content)) }
      pieces.removeLast()
      return .key([Name(content)])
    default: return nil
    }
  }
}

extension ArraySlice<TextPiece> {
  /// Leaves blanks at the end out.
  fileprivate mutating func dropBlanks() {
    while case .blank? = last { removeLast() }
  }
}
