import Wording

/// What a MariaDB server says about the tables of the database.
struct MariaDBCatalogue {
  let connection: MariaDBConnection
  /// The database, for messages.
  let place: String

  /// The columns of a table by name, in order.
  ///
  /// - Throws: `ConnectorError` naming the nearest table, when there is none.
  func columns(of table: RequestedTable) throws -> [(name: String, column: MariaDBColumn?)] {
    let rows = try connection.rows(
      """
      select column_name, data_type, column_type, is_nullable, numeric_precision, numeric_scale \
      from information_schema.columns where table_schema = database() \
      and table_name = \(MariaDBText.literal(table.location)) order by ordinal_position
      """)
    guard !rows.isEmpty else {
      let names = try connection.rows(
        "select table_name from information_schema.tables where table_schema = database() order by 1"
      ).compactMap { $0[0] }
      throw ConnectorError(
        .missing, at: "\(place).\(table.location)",
        "the source has no such table for '\(table.name)'." + NearestName.question(for: table.location, among: names))
    }
    return rows.map { row in
      let name = row[0] ?? ""
      let column = MariaDBColumn(
        name: name, dataType: row[1] ?? "", type: row[2] ?? "", isNullable: row[3] ?? "", precision: row[4],
        scale: row[5])
      return (name, column)
    }
  }

  /// The declared columns of a table, as the source has them.
  ///
  /// - Throws: `ConnectorError` naming every column that does not fit, and the nearest names.
  func declared(of table: RequestedTable) throws -> (columns: [MariaDBColumn], additional: [String]) {
    let present = try columns(of: table)
    let byName = Dictionary(present.map { ($0.name, $0.column) }) { first, _ in first }
    var found: [MariaDBColumn] = []
    var faults: [String] = []
    for column in table.columns {
      guard let entry = byName[column.name] else {
        faults.append(
          "the source has no column '\(column.name)' any more."
            + NearestName.question(for: column.name, among: byName.keys.sorted()))
        continue
      }
      guard let entry else {
        faults.append("column '\(column.name)' is of a type that has no text; leave it out.")
        continue
      }
      if entry.fits(column.type) {
        found.append(entry)
      } else {
        faults.append("column '\(column.name)' is \(entry.type) in the source, but \(column.type) is declared.")
      }
    }
    guard faults.isEmpty else {
      throw ConnectorError(.shape, at: "\(place).\(table.location)", faults.joined(separator: " "))
    }
    let asked = Set(table.columns.map(\.name))
    return (found, present.map(\.name).filter { !asked.contains($0) })
  }
}
