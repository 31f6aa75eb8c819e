internal import Connectors
internal import CubeModel
internal import StarSchema

extension SourceDefinition {
  /// Whether values land as text, to be read as the declared types later.
  var landsText: Bool {
    if case .files = connector { return true }
    return false
  }

  /// How files are written; the default where there are none.
  var dialect: FileDialect {
    if case .files(_, _, let dialect) = connector { return dialect }
    return FileDialect()
  }
}

extension ColumnType {
  /// The type in staging: decimals keep all digits that the source has, so that one that is too wide costs a row and
  /// not the run.
  var stagedType: String {
    if case .decimal = self { return "numeric" }
    return catalogName
  }

  /// The type as connectors know it.
  var requested: RequestedTable.ColumnType {
    switch self {
    case .integer: .integer
    case .decimal(let precision, let scale): .decimal(precision: precision, scale: scale)
    case .double: .double
    case .text: .text
    case .boolean: .boolean
    case .date: .date
    case .timestamp: .timestamp
    }
  }
}

extension SourceTable {
  /// The table as it is asked of a connector.
  var requested: RequestedTable {
    var mark: RequestedTable.ChangeMark?
    if case .mark(let column, let overlapSeconds) = changes {
      mark = RequestedTable.ChangeMark(column: column, overlapSeconds: overlapSeconds)
    }
    return RequestedTable(
      name: name, location: location, columns: columns.map { RequestedTable.Column($0, $1.type.requested) },
      changeMark: mark, summedColumns: controlTotals)
  }
}

extension WarehouseSchema {
  /// The columns behind those of a source whose values land as text.
  static let landingColumns = [
    ColumnDefinition(LandingColumn.line, "bigint", comment: "The line on which the row begins in its file."),
    ColumnDefinition(
      LandingColumn.fault, "text", comment: "Why the row could not be taken apart; null once sorted out."),
    ColumnDefinition(LandingColumn.raw, "text", comment: "The row as it came; null once sorted out."),
  ]
}
