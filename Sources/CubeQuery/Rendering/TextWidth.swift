extension String {
  /// How many columns a terminal takes for the text: two for each East Asian wide character, none for marks that
  /// combine with the one before (Unicode Standard Annex 11).
  public var columnWidth: Int {
    isPlain ? utf8.count : reduce(0) { $0 + $1.columnWidth }
  }

  /// Whether there is nothing but printable ASCII in it, as in most texts.
  private var isPlain: Bool { utf8.allSatisfy { (0x20..<0x7F).contains($0) } }

  /// The text filled with spaces to a width.
  public func padded(to width: Int, atStart: Bool) -> String {
    let spaces = String(repeating: " ", count: max(0, width - columnWidth))
    return atStart ? spaces + self : self + spaces
  }

  /// The text in one line, control characters replaced by spaces.
  public var inOneLine: String {
    if isPlain { return self }
    return unicodeScalars.reduce(into: "") { line, scalar in
      line.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
  }
}

extension Character {
  fileprivate var columnWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if unicodeScalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default:
      switch first.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: return 0
      default: return 1
      }
    }
  }
}
