import Yams

extension DefinitionNode {
  /// The place `offset` Unicode scalars into the scalar's text, found by walking its value along the file's text:
  /// quotes, escapes, folded lines and indentation stand only in the file.
  func place(atOffset offset: Int) -> DefinitionPlace {
    guard let spelling, place.line >= 1 else { return place }
    var walk = ScalarWalk(lines: source.lines, line: place.line - 1, column: place.column - 1, style: style)
    for value in spelling.unicodeScalars.prefix(offset) {
      guard walk.advance(over: value) else { return place }
    }
    walk.skipToText(spelling.unicodeScalars.dropFirst(offset).first)
    return DefinitionPlace(file: place.file, line: walk.line + 1, column: walk.column + 1)
  }

  /// The text of a scalar with the places of its parts; nil where there is none.
  var locatedText: LocatedText? {
    guard let text else { return nil }
    guard place.line >= 1 else { return LocatedText(text, at: place) }
    var walk = ScalarWalk(lines: source.lines, line: place.line - 1, column: place.column - 1, style: style)
    var spans: [LocatedText.Span] = []
    var expected: DefinitionPlace?
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      walk.skipToText(scalar)
      let here = DefinitionPlace(file: place.file, line: walk.line + 1, column: walk.column + 1)
      if here != expected { spans.append(LocatedText.Span(offset: offset, place: here)) }
      expected = DefinitionPlace(file: here.file, line: here.line, column: here.column + 1)
      guard walk.advance(over: scalar) else { return LocatedText(text, at: place) }
    }
    return spans.isEmpty ? LocatedText(text, at: place) : LocatedText(text, spans: spans)
  }
}

/// A walk along the file's text of a scalar, one scalar of its value at a time.
private struct ScalarWalk {
  let lines: [[Unicode.Scalar]]
  var line: Int
  var column: Int
  let style: Node.Scalar.Style
  /// The indentation that a block's lines share; deeper ones belong to the text.
  private var indentation = Int.max

  init(lines: [[Unicode.Scalar]], line: Int, column: Int, style: Node.Scalar.Style) {
    self.lines = lines
    self.line = line
    self.column = column
    self.style = style
    switch style {
    case .singleQuoted, .doubleQuoted: self.column += 1
    case .literal, .folded:
      self.line += 1
      self.column = 0
      skipIndentation()
      indentation = self.column
    case .any, .plain: break
    }
  }

  private var current: Unicode.Scalar? {
    lines.indices.contains(line) && lines[line].indices.contains(column) ? lines[line][column] : nil
  }

  /// Steps over what spells `value`; false when the file's text cannot be followed.
  mutating func advance(over value: Unicode.Scalar) -> Bool {
    guard lines.indices.contains(line) else { return false }
    if current == nil, value == " " || value == "\n" {
      line += 1
      column = 0
      skipIndentation()
      return true
    }
    skipToText(value)
    if current == "\\", style == .doubleQuoted {
      column += escapeLength
    } else if current == "'", style == .singleQuoted {
      column += 2
    } else if current == value {
      column += 1
    } else {
      return false
    }
    return true
  }

  /// Goes on to the next line when the text continues there.
  mutating func skipToText(_ next: Unicode.Scalar?) {
    guard let next, next != "\n", next != " " else { return }
    while current == nil, lines.indices.contains(line + 1) {
      line += 1
      column = 0
      skipIndentation()
    }
  }

  private mutating func skipIndentation() {
    while current == " ", column < indentation { column += 1 }
  }

  private var escapeLength: Int {
    guard lines[line].indices.contains(column + 1) else { return 1 }
    return switch lines[line][column + 1] {
    case "x": 4
    case "u": 6
    case "U": 10
    default: 2
    }
  }
}
