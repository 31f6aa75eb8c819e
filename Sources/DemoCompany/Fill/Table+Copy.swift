internal import Postgres

extension Table {
  /// The table's name, quoted.
  var identifier: Identifier { Identifier("crm", rawValue) }

  /// The statement that takes its rows in.
  ///
  /// The table is new in the same transaction, so its rows can be frozen at once.
  var copyStatement: SQL {
    let names = columns.map { SQL("\(Identifier($0))") }.joined(separator: ", ")
    return "copy \(identifier) (\(names)) from stdin (format binary, freeze true)"
  }
}
