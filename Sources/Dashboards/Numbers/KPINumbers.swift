public import Charts
public import CubeModel
import Measurement

/// How the numbers of a KPI are written on a page: values, differences, and the scale on which totals are compared.
struct KPINumbers: Sendable {
  /// How values are written.
  let value: NumberStyle
  /// How differences are written: with their sign, shares in percentage points.
  let difference: NumberStyle
  /// How sizes of effects are written: like differences, without a sign.
  let size: NumberStyle
  /// How relative changes are written.
  let relative: NumberStyle

  /// The styles of a KPI's numbers, compact when the largest of them has seven digits or more.
  init(_ format: NumberFormat, largest: Double, language: ChartLanguage) {
    value = NumberStyle(format, largest: largest, language: language)
    var difference = value
    if difference.notation == .percent { difference.notation = .percentagePoints }
    size = difference
    difference.showsPlus = true
    self.difference = difference
    relative = NumberStyle(.percent, decimals: 1, showsPlus: true, language: language)
  }
}

extension NumberStyle {
  /// The style of a definition's format.
  ///
  /// The format is one of the language already: `localized(in:)`.
  /// - Parameter largest: from a million on, whole numbers are written compactly.
  public init(_ format: NumberFormat, largest: Double = 0, language: ChartLanguage) {
    let isCompact = !format.isPercent && format.decimals == 0 && largest.magnitude >= 1e6
    let suffix = format.isPercent ? format.suffix.replacing("%", with: "") : format.suffix
    self.init(
      format.isPercent ? .percent : isCompact ? .compact : .plain, decimals: isCompact ? 1 : format.decimals,
      prefix: format.prefix, suffix: suffix, groupsThousands: format.groupsThousands, language: language)
  }
}
