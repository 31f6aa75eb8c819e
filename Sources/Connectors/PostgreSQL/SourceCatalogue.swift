internal import Postgres
import Wording

/// What a source database says about its tables.
struct SourceCatalogue {
  /// A column as the source has it.
  struct Column {
    /// The type without its modifiers, such as `numeric`.
    let type: String
    /// The digits of a numeric, if they are limited.
    let precision: Int?
    /// The decimals of a numeric, if they are limited.
    let scale: Int?
    /// Whether the source keeps it from being null.
    let isRequired: Bool
  }

  /// The columns of a table by name, in order.
  typealias Columns = [(name: String, column: Column)]

  let schema: String

  /// Asks for the columns of a table.
  func columns(of table: RequestedTable, on source: borrowing Connection) throws -> Columns {
    let rows = try source.rows(
      """
      select a.attname, t.typname, a.attnotnull,
        case when t.typname = 'numeric' and a.atttypmod > 4 then ((a.atttypmod - 4) >> 16) & 65535 end,
        case when t.typname = 'numeric' and a.atttypmod > 4 then (a.atttypmod - 4) & 65535 end
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_catalog.pg_type t on t.oid = case
        when (select d.typtype from pg_catalog.pg_type d where d.oid = a.atttypid) = 'd'
        then (select d.typbasetype from pg_catalog.pg_type d where d.oid = a.atttypid) else a.atttypid end
      where n.nspname = \(schema) and c.relname = \(table.location) and c.relkind in ('r', 'p', 'v', 'm', 'f')
      order by a.attnum
      """)
    guard !rows.isEmpty else { throw try missing(table, on: source) }
    return try rows.map { row in
      (
        try row.string(0),
        Column(
          type: try row.string(1), precision: try row.optionalInt(3), scale: try row.optionalInt(4),
          isRequired: try row.bool(2))
      )
    }
  }

  /// The types of the columns that are asked for, in their order.
  func types(of table: RequestedTable, having present: Columns) -> [String] {
    let types = Dictionary(present.map { ($0.name, $0.column.type) }) { first, _ in first }
    return table.columns.map { types[$0.name] ?? "unknown" }
  }

  /// Compares a table with what is asked for.
  func shape(of table: RequestedTable, having present: Columns) throws -> SourceShape {
    let byName = Dictionary(present.map { ($0.name, $0.column) }) { first, _ in first }
    var faults: [String] = []
    var shape = SourceShape()
    for column in table.columns {
      guard let found = byName[column.name] else {
        let question = NearestName.question(for: column.name, among: byName.keys.sorted())
        faults.append("the source has no column '\(column.name)' any more." + question)
        continue
      }
      if !column.type.accepts(found.type) {
        faults.append("column '\(column.name)' is \(found.type) in the source, but \(column.type) is declared.")
      }
      if found.isRequired { shape.neverNull.insert(column.name) }
      if column.type.holdsAll(of: found) { shape.alwaysFitting.insert(column.name) }
    }
    guard faults.isEmpty else {
      throw ConnectorError(.shape, at: "\(schema).\(table.location)", faults.joined(separator: " "))
    }
    let asked = Set(table.columns.map(\.name))
    shape.additional = present.map(\.name).filter { !asked.contains($0) }
    return shape
  }

  private func missing(_ table: RequestedTable, on source: borrowing Connection) throws -> ConnectorError {
    let names = try source.rows(
      """
      select c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where n.nspname = \(schema) and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1
      """
    ).map { try $0.string(0) }
    return ConnectorError(
      .missing, at: "\(schema).\(table.location)",
      "the source has no such table for '\(table.name)'." + NearestName.question(for: table.location, among: names))
  }
}

extension RequestedTable.ColumnType: CustomStringConvertible {
  /// The type as the definitions spell it.
  public var description: String {
    switch self {
    case .integer: "integer"
    case .decimal(let precision, let scale): "decimal(\(precision),\(scale))"
    case .double: "double"
    case .text: "text"
    case .boolean: "boolean"
    case .date: "date"
    case .timestamp: "timestamp"
    }
  }

  /// Whether each value of a type of the source converts to this without failing; a decimal may yet be too wide.
  func accepts(_ type: String) -> Bool {
    switch self {
    case .integer: ["int2", "int4", "int8"].contains(type)
    case .decimal: ["int2", "int4", "int8", "numeric"].contains(type)
    case .double: ["int2", "int4", "int8", "float4", "float8"].contains(type)
    case .text: true
    case .boolean: type == "bool"
    case .date: type == "date"
    case .timestamp: ["timestamptz", "timestamp", "date"].contains(type)
    }
  }

  /// Whether no value of the source's column can be too wide.
  fileprivate func holdsAll(of column: SourceCatalogue.Column) -> Bool {
    guard case .decimal(let precision, let scale) = self else { return true }
    switch column.type {
    case "int2": return precision - scale >= 5
    case "int4": return precision - scale >= 10
    case "numeric":
      guard let theirs = column.precision, let decimals = column.scale else { return false }
      return theirs - decimals <= precision - scale && decimals <= scale
    default: return false
    }
  }
}
