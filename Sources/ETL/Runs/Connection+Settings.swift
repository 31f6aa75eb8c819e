internal import Postgres

extension Connection {
  /// Runs a statement of a transaction under settings of the server that hold for it alone.
  ///
  /// - Parameter settings: their names and values, as SQL.
  /// - Returns: how many rows it touched.
  func execute(_ statement: SQL, under settings: KeyValuePairs<String, String>) throws(PostgresError) -> Int {
    for (name, value) in settings { _ = try execute("set local \(unsafeSQL: name) = \(unsafeSQL: value)") }
    let touched = try execute(statement)
    for (name, _) in settings { _ = try execute("set local \(unsafeSQL: name) to default") }
    return touched
  }
}
