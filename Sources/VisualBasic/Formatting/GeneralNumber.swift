/// The format of numbers without a format: groups of three, and up to three decimals, halves to the even neighbour.
enum GeneralNumber {
  static func text(of magnitude: Magnitude, isNegative: Bool, conventions: FormatConventions) -> String {
    let rounded = magnitude.rounded(toDecimals: 3, halvesToEven: true)
    let text = layout.text(of: rounded, conventions: conventions)
    let point = rounded.fraction.isEmpty ? conventions.decimalSeparator.count : 0
    return (isNegative ? "-" : "") + text.dropLast(point)
  }

  private static let layout = NumberLayout(FormatScanner.sections(of: "#,##0.###").flatMap { $0 })
}
