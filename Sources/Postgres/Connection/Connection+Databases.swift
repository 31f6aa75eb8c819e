extension Connection {
  /// Creates a database on this server unless it is there.
  ///
  /// - Parameter name: any name.
  /// - Throws: ``PostgresError``, also when the role may not create databases.
  public func createDatabaseIfMissing(_ name: String) throws(PostgresError) {
    guard try rows("select from pg_database where datname = \(name)").isEmpty else { return }
    do throws(PostgresError) {
      try execute("create database \(Identifier(name))")
    } catch  where error.sqlState == "42P04" || error.sqlState == "23505" {
      // Another program has just created it.
      return
    }
  }
}
