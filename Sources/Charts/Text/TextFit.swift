/// Text made to fit a width: broken into lines, or cut with an ellipsis.
struct TextFit: Equatable {
  /// The lines, at least one.
  let lines: [String]
  /// Whether something of the text is missing from the lines.
  let isCut: Bool

  /// Breaks a text into at most so many lines of at most a width.
  ///
  /// Words stay whole where they fit; a word wider than the line, and Chinese text anywhere, breaks between characters.
  init(_ text: String, width: Double, size: Double, lines limit: Int = 1, isBold: Bool = false) {
    let measure = { (text: String) in FontMetrics.width(of: text, size: size, isBold: isBold) }
    var lines: [String] = []
    var current = ""
    for piece in TextFit.pieces(of: text) {
      let joined = current + piece
      if measure(TextFit.trimmed(joined)) <= width {
        current = joined
        continue
      }
      if !TextFit.trimmed(current).isEmpty { lines.append(TextFit.trimmed(current)) }
      current = String(piece.drop { $0.isWhitespace })
      while measure(TextFit.trimmed(current)) > width, current.count > 1 {
        var head = current
        while measure(head) > width, head.count > 1 { head.removeLast() }
        lines.append(head)
        current = String(current.dropFirst(head.count))
      }
    }
    if !TextFit.trimmed(current).isEmpty || lines.isEmpty { lines.append(TextFit.trimmed(current)) }
    isCut = lines.count > limit
    if isCut {
      let last = lines[(limit - 1)...].joined(separator: " ")
      lines = lines[..<(limit - 1)] + [TextFit.cut(last, width: width, measure: measure)]
    }
    self.lines = lines
  }

  /// The width of the widest line.
  func width(size: Double, isBold: Bool = false) -> Double {
    lines.map { FontMetrics.width(of: $0, size: size, isBold: isBold) }.max() ?? 0
  }

  private static func cut(_ text: String, width: Double, measure: (String) -> Double) -> String {
    var head = text
    while measure(trimmed(head) + "…") > width, !head.isEmpty { head.removeLast() }
    return trimmed(head) + "…"
  }

  /// The parts between which a line may break: words with the blanks after them, single full-width characters.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    for character in text {
      if FontMetrics.isFullWidth(character) {
        // Closing marks never begin a line.
        if "，。、；：！？）》」』】”".contains(character), current.isEmpty, let last = pieces.popLast() {
          pieces.append(last + String(character))
          continue
        }
        if !current.isEmpty { pieces.append(current) }
        pieces.append(String(character))
        current = ""
      } else if character.isWhitespace {
        pieces.append(current + " ")
        current = ""
      } else {
        current.append(character)
      }
    }
    return current.isEmpty ? pieces : pieces + [current]
  }

  private static func trimmed(_ text: String) -> String {
    var result = text[...]
    while result.first?.isWhitespace == true { result = result.dropFirst() }
    while result.last?.isWhitespace == true { result = result.dropLast() }
    return String(result)
  }
}
