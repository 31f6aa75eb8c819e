internal import Postgres

/// The statements that read a table of a source database.
struct SourceSelection {
  let schema: String
  let table: RequestedTable
  /// The source's types of the declared columns, in their order.
  let types: [String]
  /// Where the last run stopped; nil for all rows.
  let mark: String?
  /// The moment that no mark goes beyond, as text of a `timestamptz`.
  let bound: String

  /// The rows, each column cast to its declared type.
  var rows: SQL {
    let columns = zip(table.columns, types).map { column, type in
      expression(of: column, sourceType: type)
    }.joined(separator: ", ")
    return "select \(columns) from \(Identifier(schema, table.location))\(condition)"
  }

  /// One row: their number, the newest mark, and the sums in the order of `summedColumns`.
  var totals: SQL {
    var columns: [SQL] = ["count(*)", newestMark]
    columns += table.summedColumns.map { "sum(\(Identifier($0))::numeric)" }
    return "select \(columns.joined(separator: ", ")) from \(Identifier(schema, table.location))\(condition)"
  }

  private func expression(of column: RequestedTable.Column, sourceType: String) -> SQL {
    let name = Identifier(column.name)
    switch column.type {
    case .integer: return "\(name)::bigint"
    case .decimal: return "\(name)::numeric"
    case .double: return "\(name)::double precision"
    case .text: return "\(name)::text"
    case .boolean: return "\(name)::boolean"
    case .date: return "\(name)::date"
    case .timestamp: return sourceType == "timestamptz" ? "\(name)" : "(\(name)::timestamp at time zone 'UTC')"
    }
  }

  private var markType: String? {
    guard let mark = table.changeMark else { return nil }
    return table.columns.firstIndex { $0.name == mark.column }.map { types[$0] }
  }

  private var isMoment: Bool {
    ["timestamptz", "timestamp", "date"].contains(markType ?? "")
  }

  /// The newest mark; one in the future would hide the changes until then, and one later than the beginning of an open
  /// transaction what that will commit.
  ///
  /// Where there is no row there is no mark, though `least`
  /// passes over nulls.
  private var newestMark: SQL {
    guard let mark = table.changeMark, let type = markType else { return "null" }
    let column = Identifier(mark.column)
    let now: SQL? =
      switch type {
      case "timestamptz": "\(literal: bound)::timestamptz"
      case "timestamp": "\(literal: bound)::timestamptz at time zone 'UTC'"
      case "date": "(\(literal: bound)::timestamptz at time zone 'UTC')::date"
      default: nil
      }
    guard let now else { return "max(\(column))" }
    return "case when max(\(column)) is not null then least(max(\(column)), \(now)) end"
  }

  /// The rows behind the mark, less the overlap; rows without a mark are always read.
  private var condition: SQL {
    guard let change = table.changeMark, let mark, let type = markType else { return "" }
    let column = Identifier(change.column)
    let overlap = String(change.overlapSeconds)
    let castType = SQL("\(Identifier("pg_catalog", type))")
    let start: SQL =
      isMoment
      ? "\(literal: mark)::\(castType) - \(literal: overlap + " seconds")::interval"
      : "\(literal: mark)::\(castType) - \(literal: overlap)::bigint"
    return " where (\(column) >= \(start) or \(column) is null)"
  }
}
