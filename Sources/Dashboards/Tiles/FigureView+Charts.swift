import Charts

extension FigureView {
  /// A chart's figure: the picture for wide and for narrow places, and the table behind it.
  init(
    id: String, title: String, charts: (wide: some Chart, narrow: some Chart), notes: [String] = []
  ) throws {
    self.init(
      figureID: id, figureTitle: title,
      pictures: [.init(wide: charts.wide.svg(ids: id), narrow: charts.narrow.svg(ids: "\(id)-narrow"))], notes: notes,
      tables: [], dataTables: [TableView(charts.wide.table, caption: title)], isWide: false)
  }
}

extension TableView {
  /// A chart's figures as a table.
  init(_ table: ChartTable, caption: String) {
    func alignment(_ column: Int) -> String { table.columns[column].isNumeric ? "number" : "text" }
    self.init(
      tableCaption: caption,
      headings: table.columns.indices.map { .init(text: table.columns[$0].caption, alignment: alignment($0)) },
      bodyRows: table.rows.map { row in
        Row(
          heading: row.first ?? "",
          cells: row.indices.dropFirst().map { Cell(text: row[$0], alignment: alignment($0)) })
      }, totalRows: [])
  }
}
