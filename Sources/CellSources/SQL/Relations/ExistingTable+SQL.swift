internal import CubeModel
internal import Postgres

extension ExistingTable {
  /// The rows without their alias.
  var rowsSQL: SQL {
    switch rows {
    case .table(.some(let schema), let name): "\(Identifier(schema, name))"
    case .table(.none, let name): "\(Identifier(name))"
    // The definitions' own text, on lines of its own so that a comment in it ends.
    case .query(let text): "(\n\(unsafeSQL: text)\n)"
    }
  }

  /// The name of the table or view; nil for a query.
  var nameSQL: SQL? {
    if case .table = rows { rowsSQL } else { nil }
  }

  /// The rows under their alias, as a statement's from clause names them.
  var fromItem: SQL { "\(rowsSQL) as \(Identifier(alias))" }

  /// A column of the rows.
  func column(_ name: String) -> SQL { "\(Identifier(alias)).\(Identifier(name))" }

  /// What messages call the rows.
  var words: String {
    switch rows {
    case .table(.some(let schema), let name): "table '\(schema).\(name)'"
    case .table(.none, let name): "table '\(name)'"
    case .query: "query '\(alias)'"
    }
  }
}
