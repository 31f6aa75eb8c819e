/// Writes a tree as canonical MDX: keywords in capitals, one space, double quotes, parentheses only where precedence
/// needs them.
///
/// What it writes reads back as the same tree.
struct Printer {
  private(set) var text = ""

  mutating func write(_ piece: String) { text += piece }

  mutating func write<Element>(_ elements: [Element], _ one: (inout Printer, Element) -> Void) {
    for (index, element) in elements.enumerated() {
      if index > 0 { write(", ") }
      one(&self, element)
    }
  }

  /// Writes a name, in brackets where it has them or cannot stand without.
  ///
  /// - Parameter mayBeKeyword: whether keywords are names at this place, as after a dot.
  mutating func name(_ name: Name, mayBeKeyword: Bool = false) {
    let isWord =
      !name.isQuoted && Spelling.isWord(name.text)
      && (mayBeKeyword || !(Keyword(name.text)?.isReserved ?? false))
    write(isWord ? name.text : "[\(Self.doubled(name.text, "]"))]")
  }

  mutating func segment(_ segment: NameSegment, isFirst: Bool) {
    switch segment {
    case .name(let name): self.name(name, mayBeKeyword: !isFirst)
    case .key(let parts):
      for part in parts {
        write("&")
        name(part, mayBeKeyword: true)
      }
    }
  }

  mutating func compoundName(_ name: CompoundName) {
    for (index, segment) in name.segments.enumerated() {
      if index > 0 { write(".") }
      self.segment(segment, isFirst: index == 0)
    }
  }

  /// A text in double quotes.
  mutating func quoted(_ content: String) {
    write("\"\(Self.doubled(content, "\""))\"")
  }

  /// A text with one of its characters doubled, by scalars: a mark that combines with it must not hide it.
  private static func doubled(_ text: String, _ mark: Unicode.Scalar) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(scalar)
      if scalar == mark { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
