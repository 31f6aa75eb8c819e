internal import CubeModel
internal import CubeQuery
internal import OrderedCollections
internal import Postgres

/// Columns of an existing table by which it is joined, and which must tell its rows apart.
struct JoinKey: Hashable, Sendable {
  let table: ExistingTable
  let columns: [String]

  /// All keys by which a dimension is joined.
  static func all(of dimension: DimensionDefinition) -> [JoinKey] {
    var keys: [JoinKey] = []
    if case .table(let table, let joins) = dimension.origin {
      keys.append(JoinKey(table: table, columns: Array(dimension.naturalKey.keys)))
      keys += joins.map { JoinKey(table: $0.table, columns: $0.key) }
    }
    for closure in dimension.hierarchies.flatMap(\.levels).compactMap({ $0.parentChild?.closure }) {
      keys.append(JoinKey(table: closure.table, columns: [closure.childColumn, closure.parentColumn]))
    }
    return keys
  }

  /// Whether the table's rows differ in the columns: by a unique index where there is one, else by a look at them all.
  ///
  /// Rows with a null in the columns are joined to nothing and may be many.
  var isUnique: SQL {
    let names = columns.map { table.column($0) }
    let isGiven = names.map { SQL("\($0) is not null") }.joined(separator: " and ")
    let look: SQL = """
      not exists (select from \(table.fromItem) where \(isGiven) group by \(names.joined()) having count(*) > 1)
      """
    guard case .table = table.rows else { return "select \(look)" }
    return """
      select case when exists (
        select from pg_index as index
        where index.indrelid = to_regclass(\(table.rowsSQL.text)) and index.indisunique and index.indisvalid
          and index.indpred is null and index.indexprs is null
          and (select array_agg(attname::text) from pg_attribute
            where attrelid = index.indrelid and attnum = any(index.indkey[0:index.indnkeyatts - 1])) <@ \(columns)
      ) then true else \(look) end
      """
  }

  func error(in dimension: DimensionDefinition) -> CellSourceError {
    let columns = columns.map { "'\($0)'" }.joined(separator: ", ")
    return CellSourceError(
      .notUnique, place: "dimension '\(dimension.name)'",
      "\(table.words) has several rows for a value of \(columns), by which it is joined, so that a fact would count"
        + " more than once; join it by a key that is unique")
  }
}
