/// What facts need that join a level above the last one.
extension Hierarchy {
  /// Whether a column of one of its tables tells the table's rows apart, as far as the schema knows.
  func isKey(_ column: String, of alias: String?) -> Bool {
    (alias == rootAlias && column == primaryKey)
      || relation?.joins.contains { $0.rightAlias == alias && $0.rightKey == column } ?? false
  }

  /// The different rows that a table has in the columns that the levels read.
  ///
  /// - Returns: nil where the levels read more than columns of that table.
  func distinctRows(of alias: String?) -> Relation? {
    guard let leaf = relation?.leaves.first(where: { $0.alias == alias }) else { return nil }
    var columns: [String] = []
    for source in sources {
      guard case .column(let table, let column) = source, (table ?? rootAlias) == leaf.alias else { return nil }
      let name = SQLName.quoted(leaf.alias) + "." + SQLName.quoted(column)
      if !columns.contains(name) { columns.append(name) }
    }
    let sql = "select distinct \(columns.joined(separator: ", ")) from \(leaf.sql)"
    return .query(Relation.Query(alias: leaf.alias, sql: sql))
  }
}
