/// A column of rows of JSON: where its value is, and how it becomes text.
struct JSONColumn {
  private let path: JSONPath
  private let type: RequestedTable.ColumnType

  init(_ column: RequestedTable.Column) {
    path = JSONPath(column.path ?? column.name)
    type = column.type
  }

  /// Adds the value that a row has.
  ///
  /// What does not fit the type goes on as it is, so that the row is rejected with its reason.
  func add(_ row: JSONNode, to rows: inout LandingRows) {
    switch path.value(in: row) {
    case nil, .null?: rows.addNull()
    case .boolean(let value)?: rows.add(value ? "true" : "false")
    case .number(let text)?: rows.add(number(text))
    case .string(let text)?: rows.add(type == .timestamp ? Moment(text)?.text ?? text : text)
    case let node?: rows.add(node.json)
    }
  }

  private func number(_ text: String) -> String {
    switch type {
    case .integer: JSONNumber.plain(text, dropsZeroDecimals: true)
    case .decimal: JSONNumber.plain(text)
    default: text
    }
  }
}
