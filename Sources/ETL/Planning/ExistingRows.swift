internal import CubeModel
internal import OrderedCollections
internal import Postgres

/// What a table that exists already, or a query over such, gives: its columns with their types, as the database has them.
struct ExistingRows {
  let table: ExistingTable
  let columns: OrderedDictionary<String, PostgresType>

  /// Asks the database, which reads no row.
  init(_ table: ExistingTable, on warehouse: borrowing Connection) throws {
    self.table = table
    let rows = try warehouse.rows("select * from \(table.fromItem) limit 0")
    columns = OrderedDictionary(rows.columns.enumerated().map { ($1, rows.type(ofColumn: $0)) }) { first, _ in first }
  }
}

extension ExistingTable {
  /// The rows under their alias, as a statement's from clause names them.
  var fromItem: SQL {
    switch rows {
    case .table(let schema?, let name): "\(Identifier(schema, name)) as \(Identifier(alias))"
    case .table(nil, let name): "\(Identifier(name)) as \(Identifier(alias))"
    case .query(let text): "(\n\(unsafeSQL: text)\n) as \(Identifier(alias))"
    }
  }

  /// What messages call the rows.
  var words: String {
    switch rows {
    case .table(let schema?, let name): "table '\(schema).\(name)'"
    case .table(nil, let name): "table '\(name)'"
    case .query: "query '\(alias)'"
    }
  }
}
