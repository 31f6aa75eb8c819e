/// A chart with its table, or a table, as the template prints it.
struct FigureView: Sendable {
  let figureID: String
  let figureTitle: String
  /// The picture for wide and for narrow places; none for a table.
  let pictures: [Picture]
  let notes: [String]
  /// The table that stands for the figure itself.
  let tables: [TableView]
  /// The table behind a picture, shown on request.
  let dataTables: [TableView]
  let isWide: Bool

  /// A chart drawn for wide and for narrow places.
  struct Picture: Sendable {
    let wide: String
    let narrow: String
  }
}
