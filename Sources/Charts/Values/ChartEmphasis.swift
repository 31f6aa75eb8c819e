/// How much a series or a bar asks to be looked at.
public enum ChartEmphasis: Sendable {
  /// It is what the chart is about.
  case normal
  /// It is there to compare with, and drawn in grey.
  case context
}
