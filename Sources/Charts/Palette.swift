/// The colours of one theme, as `#rrggbb`.
struct Palette: Equatable {
  /// What the charts lie on.
  let surface: String
  /// Text that is read.
  let text: String
  /// Text that is there when needed, and baseline rules.
  let muted: String
  /// Lines of the grid.
  let grid: String
  /// The zero line and the stems of events.
  let axis: String
  /// Marks that are there to compare with.
  let context: String
  /// Target rules.
  let target: String
  /// Series, which are also text.
  let series: [String]
  /// Areas behind a value, from strong to weak.
  let shades: [String]

  /// The custom properties of a style sheet.
  var properties: String {
    let plain = [
      ("surface", surface), ("text", text), ("muted", muted), ("grid", grid), ("axis", axis), ("context", context),
      ("target", target),
    ]
    let numbered = series.enumerated().map { ("\($0.offset + 1)", $0.element) }
    let shaded = shades.enumerated().map { ("shade-\($0.offset + 1)", $0.element) }
    return (plain + numbered + shaded).map { "--chart-\($0.0): \($0.1);" }.joined(separator: " ")
  }
}
