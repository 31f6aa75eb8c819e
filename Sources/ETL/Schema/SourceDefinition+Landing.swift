internal import Connectors
internal import CubeModel
internal import StarSchema

extension SourceDefinition {
  /// Whether values land as text, to be read as the declared types later.
  var landsText: Bool {
    if case .postgreSQL = connector { return false }
    return true
  }

  /// How the texts of a source are written, as its connector gives them.
  var dialect: FileDialect {
    switch connector {
    case .postgreSQL: FileDialect()
    case .files(_, _, let dialect): dialect
    case .salesforceExport(_, _, let encoding):
      FileDialect(
        encoding: encoding, quotedNulls: true, allowsOtherColumns: true, dateFormat: "yyyy-mm-dd 00:00:00")
    case .mariaDB(_, _, let timeZone): FileDialect(timestampFormat: Self.exactMoment, timeZone: timeZone)
    case .http(let service): FileDialect(timestampFormat: Self.exactMoment, timeZone: service.timeZone)
    }
  }

  /// How connectors write the moments that they have taken apart themselves.
  private static let exactMoment = "yyyy-mm-dd HH:MM:SS.FFFFFFZ"
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
      name: name, location: location,
      columns: columns.map {
        RequestedTable.Column($0, $1.type.requested, path: $1.path, mayBeAbsent: $1.mayBeAbsent)
      },
      changeMark: mark, summedColumns: controlTotals, request: request?.requested)
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
