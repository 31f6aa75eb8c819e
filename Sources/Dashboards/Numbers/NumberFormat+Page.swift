import CubeModel
import CubeQuery

extension NumberFormat {
  /// A value of a table, in the typography of pages.
  ///
  /// It is rounded once, from all the decimals that it is stored with. Its sign is a minus sign, a blank before the unit
  /// is a no-break space, and a dash stands where there is no value.
  func pageText(for value: CellValue) -> String {
    let text = text(for: value).replacing(" ", with: "\u{00A0}")
    guard !text.isEmpty else { return "–" }
    return text.hasPrefix("-") ? "\u{2212}" + text.dropFirst() : text
  }
}
