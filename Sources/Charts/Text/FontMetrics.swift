/// How wide text is, without a font at hand.
///
/// The widths are those of DejaVu Sans in thousandths of the size. It is the widest of the faces that `system-ui`
/// stands for, so what fits by this table fits in Segoe UI, San Francisco, Roboto and Noto Sans too.
enum FontMetrics {
  /// How much wider semibold letters are.
  private static let boldFactor = 1.11

  /// The advance of the printable ASCII characters, from the blank on.
  private static let ascii = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
    636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863,
    748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635,
    615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
    337, 636, 838,
  ]

  /// The width of a text at a size, in the size's unit.
  static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
    let thousandths = text.reduce(0) { $0 + advance(of: $1) }
    return Double(thousandths) / 1000 * size * (isBold ? boldFactor : 1)
  }

  private static func advance(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x20...0x7E: return ascii[Int(scalar.value) - 0x20]
    case 0x00A0: return 318
    case 0x00B7: return 318
    case 0x00C0...0x024F, 0x0370...0x03FF: return 700
    case 0x0400...0x052F: return 800
    case 0x2013: return 500
    case 0x2018...0x201F: return 518
    default: return isFullWidth(character) ? 1000 : 840
    }
  }

  /// Whether a character fills a whole square, as Chinese characters and their punctuation do.
  static func isFullWidth(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return true
    default: return false
    }
  }
}
