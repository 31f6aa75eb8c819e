/// One section of a format, read in each of the three ways that it can be applied.
struct FormatSection: Hashable {
  private let pieces: [FormatPiece]
  private let conventions: FormatConventions
  private let number: NumberLayout
  /// Whether there are placeholders of digits, of parts of a date, of characters.
  let hasDigits: Bool
  let isDate: Bool
  let isText: Bool

  init(pieces: [FormatPiece], conventions: FormatConventions) {
    self.pieces = pieces
    self.conventions = conventions
    number = NumberLayout(pieces)
    hasDigits = pieces.contains { if case .digit = $0.kind { true } else { false } }
    isDate = pieces.contains { if case .date = $0.kind { true } else { false } }
    isText = pieces.contains {
      switch $0.kind {
      case .character, .lowercase, .uppercase: true
      default: false
      }
    }
  }

  /// True where a number can only be taken as the number of a day.
  var isOnlyDate: Bool { isDate && !hasDigits }

  /// True where a number can only be taken as a text.
  var isOnlyText: Bool { isText && !hasDigits && !isDate }

  /// False where the number is so small that this section would write it as zero.
  func shows(_ magnitude: Magnitude) -> Bool {
    !hasDigits || !number.rounded(magnitude).isZero
  }

  /// A number as this section writes it, with a minus before it when it is `negative`.
  ///
  /// The minus stands behind a first `|`, which begins a style: `|-6|style=red`.
  func text(ofNumber magnitude: Magnitude, negative: Bool) -> String {
    let text = number.text(of: magnitude, conventions: conventions)
    guard negative else { return text }
    return pieces.first?.source == "|" && text.hasPrefix("|") ? "|-" + text.dropFirst() : "-" + text
  }

  /// A moment as this section writes it.
  func text(of moment: DateTime) -> String {
    isOnlyText
      ? text(ofText: conventions.generalText(of: moment))
      : DateLayout(pieces: pieces, conventions: conventions).text(of: moment)
  }

  /// A text as this section writes it: what makes a number or a date lets it pass.
  func text(ofText text: String) -> String {
    if isText { return TextLayout(pieces: pieces).text(of: text) }
    return hasDigits || isDate ? text : pieces.map(\.source).joined()
  }
}
