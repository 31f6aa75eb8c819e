public import Postgres

extension DemoCompany {
  /// The company that a database holds; nil when it holds no schema `crm`.
  ///
  /// - Throws: ``DemoError`` when there is a schema `crm` that is no demo company; `PostgresError` when the server cannot
  ///   be asked.
  public static func present(in connection: borrowing Connection) throws -> DemoCompany? {
    let rows = try connection.rows(
      """
      select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = 'crm'
      """)
    guard let row = rows.first else { return nil }
    guard let words = try row.optionalString(0)?.split(separator: " "), words.count == 4,
      words[0] == "demo", words[1] == "company", let seed = UInt64(words[2]), let scale = Double(words[3])
    else { throw DemoError(kind: .schemaExists) }
    return try DemoCompany(seed: seed, scale: scale)
  }

  /// Leaves seed and scale on the schema, for ``present(in:)``.
  func sign(_ connection: borrowing Connection) throws {
    try connection.execute("comment on schema crm is \(literal: "demo company \(seed) \(scale)")")
  }
}
