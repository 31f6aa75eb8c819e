/// How cells are written: a format string of Visual Basic, or the name of one.
///
/// Whoever renders cells reads it; what is certainly a slip is told here.
enum CellFormat {
  /// Checks that quotation marks come in pairs; one behind a backslash stands for itself.
  static func check(_ text: String) throws(TextMistake) {
    var opening: Int?
    var isEscaped = false
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      if isEscaped {
        isEscaped = false
      } else if scalar == "\"" {
        opening = opening == nil ? offset : nil
      } else {
        isEscaped = scalar == "\\" && opening == nil
      }
    }
    if let opening { throw TextMistake(at: opening, "the quotation mark is not closed.") }
  }
}
