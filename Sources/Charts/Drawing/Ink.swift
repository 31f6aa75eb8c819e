/// What a mark is drawn with: a class that `Theme.css` colours, and light colours in the mark itself for readers
/// without the style sheet, such as mail programs.
enum Ink: Equatable {
  /// Text that is read.
  case text
  /// Text that is there when needed.
  case muted
  /// Text upon the fill of a series.
  case onFill
  /// Lines of the grid.
  case grid
  /// The zero line.
  case axis
  /// The line, or the text, of a series; numbered from 0.
  case line(Int)
  /// Filled marks of a series.
  case fill(Int)
  /// The band of intervals around a series.
  case band(Int)
  /// Lines and marks that are there to compare with.
  case contextLine, contextFill
  /// Rules by kind.
  case rule(ReferenceRule.Kind)
  /// The stem of an event.
  case event
  /// Whiskers and ticks over filled marks.
  case whisker
  /// Lies under whiskers and ticks, so that they stand out from what they cross.
  case halo
  /// Areas behind a value, darker to lighter, numbered from 0.
  case shade(Int)
  /// Nothing to be seen; holds a `<title>` for the pointer.
  case hidden

  /// The attributes of a mark: its class and its light colours.
  var attributes: String {
    let light = Theme.light
    return switch self {
    case .text: "class=\"chart-text\" fill=\"\(light.text)\""
    case .muted: "class=\"chart-muted\" fill=\"\(light.muted)\""
    case .onFill: "class=\"chart-on-fill\" fill=\"\(light.surface)\""
    case .grid: "class=\"chart-grid\" stroke=\"\(light.grid)\""
    case .axis: "class=\"chart-axis\" stroke=\"\(light.axis)\""
    case .line(let index): "class=\"chart-line-\(Ink.hue(index) + 1)\" stroke=\"\(light.series[Ink.hue(index)])\""
    case .fill(let index): "class=\"chart-fill-\(Ink.hue(index) + 1)\" fill=\"\(light.series[Ink.hue(index)])\""
    case .band(let index):
      "class=\"chart-fill-\(Ink.hue(index) + 1)\" fill=\"\(light.series[Ink.hue(index)])\" fill-opacity=\".16\""
    case .contextLine: "class=\"chart-context-line\" stroke=\"\(light.context)\""
    case .contextFill: "class=\"chart-context-fill\" fill=\"\(light.context)\""
    case .rule(.target): "class=\"chart-target\" stroke=\"\(light.target)\""
    case .rule: "class=\"chart-rule\" stroke=\"\(light.muted)\""
    case .event: "class=\"chart-event\" stroke=\"\(light.axis)\""
    case .whisker: "class=\"chart-whisker\" stroke=\"\(light.text)\""
    case .halo: "class=\"chart-halo\" stroke=\"\(light.surface)\""
    case .shade(let index): "class=\"chart-shade-\(min(index, 2) + 1)\" fill=\"\(light.shades[min(index, 2)])\""
    case .hidden: "class=\"chart-hit\" fill=\"none\" pointer-events=\"all\""
    }
  }

  /// The hue of a series: hues repeat, and the dashes and shapes that come with them do not.
  private static func hue(_ index: Int) -> Int { index % Theme.light.series.count }
}
