import Charts
import CubeModel
import CubeQuery
import Measurement

/// Measures of a cube as the stages of a funnel.
struct FunnelTile: Sendable {
  let reading: MeasureReading
  let cube: String
  let stages: [String]
  let title: LocalizedText
  let context: TileContext

  /// The figure.
  /// - Throws: `ChartError` when a figure cannot be drawn.
  func view(id: String) throws -> FigureView {
    try FigureView(id: id, title: context.text(title), charts: (chart(width: 640), chart(width: 340)))
  }

  private func chart(width: Int) throws -> FunnelChart {
    try FunnelChart(
      title: context.text(title),
      stages: zip(stages, reading.total).map { name, value in
        .init(context.caption(ofMeasure: name, in: cube), value.doubleValue ?? 0)
      }, style: NumberStyle(language: context.words.language), words: context.words.charts, width: width)
  }
}
