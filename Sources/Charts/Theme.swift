/// The colours and type of all charts, as a style sheet that a page embeds once.
///
/// Every colour is a custom property on `:root` (`--chart-text`, `--chart-1`, …), so that a page may set its own. The
/// dark colours hold on screens that ask for them, or where the root has `data-theme="dark"`; never on paper.
public enum Theme {
  /// The faces of the charts, Latin before Chinese.
  public static let fontFamily =
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, 'Noto Sans CJK SC', "
    + "'PingFang SC', 'Microsoft YaHei', sans-serif"

  /// The style sheet: light, dark and print.
  public static let css = """
    :root { \(light.properties) }
    @media screen {
      @media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { \(dark.properties) } }
      :root[data-theme="dark"] { \(dark.properties) }
    }
    .chart { display: block; max-width: 100%; height: auto; overflow: visible; font-family: \(fontFamily); \
    font-variant-numeric: tabular-nums; }
    .chart-text { fill: var(--chart-text); }
    .chart-on-fill { fill: var(--chart-surface); }
    .chart-muted { fill: var(--chart-muted); }
    .chart-grid { stroke: var(--chart-grid); }
    .chart-axis, .chart-event { stroke: var(--chart-axis); }
    .chart-rule { stroke: var(--chart-muted); }
    .chart-target { stroke: var(--chart-target); }
    .chart-whisker { stroke: var(--chart-text); }
    .chart-halo { stroke: var(--chart-surface); }
    .chart-context-line { stroke: var(--chart-context); }
    .chart-context-fill { fill: var(--chart-context); }
    \(numbered("line", "stroke", count: light.series.count))
    \(numbered("fill", "fill", count: light.series.count))
    \(shades)
    @media print { .chart { break-inside: avoid; print-color-adjust: exact; -webkit-print-color-adjust: exact; } }

    """

  static let light = Palette(
    surface: "#ffffff", text: "#1d2430", muted: "#5b6470", grid: "#e4e7ea", axis: "#8b939c", context: "#a3abb4",
    target: "#8a5a00", series: ["#0f5499", "#b3243f", "#0b7a75", "#9a5b00", "#6b3fa0", "#4d5a2a"],
    shades: ["#cdd3d9", "#dde1e5", "#ebeef0"])

  static let dark = Palette(
    surface: "#14181d", text: "#e8ebee", muted: "#a4adb6", grid: "#2c333a", axis: "#6f7983", context: "#6d7781",
    target: "#e3b341", series: ["#6cb0f2", "#ff8b9a", "#4fcabf", "#eba54a", "#bd9bf0", "#b3c47a"],
    shades: ["#4a545e", "#39424b", "#2a3138"])

  private static func numbered(_ name: String, _ property: String, count: Int) -> String {
    (1...count).map { ".chart-\(name)-\($0) { \(property): var(--chart-\($0)); }" }.joined(separator: "\n")
  }

  private static let shades = (1...3).map { ".chart-shade-\($0) { fill: var(--chart-shade-\($0)); }" }
    .joined(separator: "\n")
}
