/// A table as the template prints it; in narrow places each row stands by itself, its cells under their headings.
struct TableView: Sendable {
  /// A cell with the heading that it stands under.
  struct Cell: Sendable {
    let label: String
    let content: Prose
  }

  /// A row: what it is about, then the rest.
  struct Row: Sendable {
    let rowID: [String]
    let head: Prose
    let cells: [Cell]
  }

  /// The accessible name.
  let tableCaption: String
  /// The name above the table, where it stands with others.
  let tableTitle: [Prose]
  let headings: [Prose]
  private(set) var bodyRows: [Row] = []
  private let labels: [String]

  /// An empty table.
  /// - Parameters:
  ///   - caption: what it lists.
  ///   - headings: those of the columns, the first one over what rows are about.
  init(_ caption: String, title: Prose? = nil, _ headings: [String]) {
    tableCaption = caption
    tableTitle = title.map { [$0] } ?? []
    labels = headings
    self.headings = headings.map { Prose($0) }
  }

  /// Adds a row, with a cell for each further heading.
  mutating func add(id: String? = nil, _ head: Prose, _ cells: Prose...) {
    precondition(cells.count == labels.count - 1, "a row of '\(tableCaption)' has not one cell a heading")
    bodyRows.append(
      Row(
        rowID: id.map { [$0] } ?? [], head: head,
        cells: zip(labels.dropFirst(), cells).map { Cell(label: $0, content: $1) }))
  }
}
