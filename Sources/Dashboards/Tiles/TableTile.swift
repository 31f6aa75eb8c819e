import CubeModel
import CubeQuery
import Measurement
import OrderedCollections

/// Measures of a cube by the members of a level as a table, with the total from the base.
struct TableTile: Sendable {
  let reading: MeasureReading
  let cube: String
  let path: PageDefinition.LevelPath
  let measures: [String]
  let limit: Int
  let title: LocalizedText
  let context: TileContext

  private var words: Words { context.words }

  /// The table.
  ///
  /// When there are more members than the limit, those with the largest first measure are kept.
  func view(id: String) -> FigureView {
    let rows = shown
    var notes: [String] = []
    if rows.count < reading.rows.count {
      notes.append(
        words.fill(
          words.shownOfTable, ["shown": words.count(rows.count), "all": words.count(reading.rows.count)]))
    }
    notes.append(words.totalNote)
    let headings =
      [TableView.Cell(text: context.caption(of: path, in: cube), alignment: "text")]
      + measures.map { .init(text: context.caption(ofMeasure: $0, in: cube), alignment: "number") }
    let table = TableView(
      tableCaption: context.text(title), headings: headings,
      bodyRows: rows.map { .init(heading: $0.member.name ?? words.unknown, cells: cells($0.values)) },
      totalRows: [.init(heading: words.total, cells: cells(reading.total))])
    return FigureView(
      figureID: id, figureTitle: context.text(title), pictures: [], notes: notes, tables: [table], dataTables: [],
      isWide: measures.count > 6)
  }

  private var shown: [MeasureReading.Row] {
    guard reading.rows.count > limit else { return reading.rows }
    let ranked = reading.rows.indices.sorted { left, right in
      let values = [left, right].map { reading.rows[$0].values.first?.doubleValue ?? -.infinity }
      return values[0] == values[1] ? left < right : values[0] > values[1]
    }
    return ranked.prefix(max(0, limit)).sorted().map { reading.rows[$0] }
  }

  private func cells(_ values: [CellValue]) -> [TableView.Cell] {
    zip(measures, values).map { name, value in
      .init(text: context.format(ofMeasure: name, in: cube).pageText(for: value), alignment: "number")
    }
  }
}
