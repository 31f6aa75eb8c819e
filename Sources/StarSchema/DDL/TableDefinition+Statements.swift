extension TableDefinition {
  /// The statement that makes the table, without indexes and foreign keys.
  public var creation: String {
    var lines = columns.map { "  " + $0.declaration }
    if !primaryKey.isEmpty {
      lines.append("  primary key (" + Self.list(primaryKey) + ")")
    }
    return "create table \(qualifiedName) (\n" + lines.joined(separator: ",\n") + "\n)"
  }

  /// The statements that attach the comments.
  public var commentStatements: [String] {
    var statements: [String] = []
    if let comment { statements.append("comment on table \(qualifiedName) is \(SQLName.literal(comment))") }
    for column in columns {
      guard let comment = column.comment else { continue }
      statements.append(commentStatement(column: column.name, comment))
    }
    return statements
  }

  /// The statement that attaches a comment to a column.
  public func commentStatement(column: String, _ comment: String) -> String {
    "comment on column \(qualifiedName).\(SQLName.quoted(column)) is \(SQLName.literal(comment))"
  }

  /// The statement that builds one of the indexes.
  public func statement(for index: IndexDefinition) -> String {
    let kind = index.isUnique ? "unique index" : "index"
    let condition = index.condition.map { " where " + $0 } ?? ""
    let method = index.method == .tree ? "" : " using \(index.method.rawValue)"
    return "create \(kind) \(SQLName.quoted(index.name)) on \(qualifiedName)\(method) (\(index.content))"
      + condition
  }

  /// The statement that declares one of the foreign keys.
  public func statement(for key: ForeignKeyDefinition) -> String {
    "alter table \(qualifiedName) add constraint \(SQLName.quoted(key.name))"
      + " foreign key (\(SQLName.quoted(key.column)))"
      + " references \(SQLName.quoted(schema, key.table)) (\(SQLName.quoted(key.key)))"
  }

  /// The table's name with its schema, quoted.
  public var qualifiedName: String { SQLName.quoted(schema, name) }

  private static func list(_ names: [String]) -> String {
    names.map { SQLName.quoted($0) }.joined(separator: ", ")
  }
}
