/// A table as the template prints it.
struct TableView: Sendable {
  /// A heading or a cell.
  struct Cell: Sendable {
    let text: String
    let alignment: String
  }

  /// A row: its heading and its cells.
  struct Row: Sendable {
    let heading: String
    let cells: [Cell]
  }

  let tableCaption: String
  let headings: [Cell]
  let bodyRows: [Row]
  let totalRows: [Row]
}
