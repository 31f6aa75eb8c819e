import Postgres
import TestSupport

/// The contract's table in a database, with a column more than is asked for.
struct ContractTable {
  let rows: [ContractRow]

  init(_ rows: [ContractRow]) {
    self.rows = rows
  }

  /// Makes the table in the schema `crm` of a PostgreSQL database.
  func make(in database: ServerAddress) async throws {
    try await Session.open(to: database).transaction { connection in
      try connection.execute(
        script: """
          create schema crm;
          create table crm.deal (id bigint primary key, name text, amount numeric(12,2), won boolean, closed date,
            seen timestamptz, region text default 'north');
          set local time zone 'UTC';
          """)
      _ = try connection.copyIn("copy crm.deal (id, name, amount, won, closed, seen) from stdin") { writer in
        for row in rows {
          try writer.write(
            row.values.map { value in
              value.map {
                $0.replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
              } ?? "\\N"
            }.joined(separator: "\t") + "\n")
        }
      }
    }
  }

  /// The statements that make the table in a MariaDB database.
  var mariaDBScript: String {
    let values = rows.map { row in
      "(" + row.values.map { value in value.map(Self.literal) ?? "null" }.joined(separator: ", ") + ")"
    }
    let rows = "insert into deal (id, name, amount, won, closed, seen) values \(values.joined(separator: ",\n"));"
    return """
      create table deal (id bigint primary key, name varchar(500), amount decimal(12,2), won tinyint(1), closed date,
        seen datetime, region varchar(20) default 'north');
      \(values.isEmpty ? "" : rows)
      """
  }

  private static func literal(_ value: String) -> String {
    if value == "true" || value == "false" { return value }
    return "'"
      + value.replacing("\\", with: "\\\\").replacing("'", with: "\\'").replacing("\n", with: "\\n") + "'"
  }
}
