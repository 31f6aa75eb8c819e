/// What separates the tables that are defined from those that a database has.
public struct SchemaDifference: Sendable, Hashable {
  /// The steps that lead from the one to the other, in the order in which they can be done.
  public let steps: [MigrationStep]

  /// Compares tables by name, columns by name and type, indexes and foreign keys by name.
  ///
  /// Tables of the described schemas that are not defined become destructive steps, as do columns.
  public init(defined: [TableDefinition], described: [DescribedTable]) {
    let existing = Dictionary(
      described.map { ($0.schema + "." + $0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var before: [MigrationStep] = []
    var indexes: [MigrationStep] = []
    var foreignKeys: [MigrationStep] = []
    for table in defined {
      let present = existing[table.path]
      if let present {
        before += Self.changes(of: table, present: present)
      } else {
        before.append(MigrationStep(.createTable, table.path, [table.creation] + table.commentStatements))
      }
      for index in table.indexes where present?.indexes.contains(index.name) != true {
        var step = MigrationStep(.createIndex, "\(table.schema).\(index.name)", [table.statement(for: index)])
        step.followsLoad = present == nil || index.isUnique
        indexes.append(step)
      }
      for key in table.foreignKeys where present?.foreignKeys.contains(key.name) != true {
        foreignKeys.append(MigrationStep(.addForeignKey, "\(table.path).\(key.name)", [table.statement(for: key)]))
      }
    }
    let definedPaths = Set(defined.map(\.path))
    let superfluous = described.filter { !definedPaths.contains($0.schema + "." + $0.name) }
    let drops = superfluous.map { table in
      MigrationStep(
        .dropTable, "\(table.schema).\(table.name)", ["drop table \(SQLName.quoted(table.schema, table.name)) cascade"])
    }
    steps = before + indexes + foreignKeys + drops
  }

  private static func changes(of table: TableDefinition, present: DescribedTable) -> [MigrationStep] {
    var steps: [MigrationStep] = []
    // A column keeps neither its type nor its place against what an index makes of it.
    for name in present.indexes.subtracting(table.indexes.map(\.name)).sorted() {
      steps.append(
        MigrationStep(.dropIndex, "\(table.schema).\(name)", ["drop index \(SQLName.quoted(table.schema, name))"]))
    }
    let columns = Dictionary(present.columns.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for column in table.columns {
      let subject = "\(table.path).\(column.name)"
      let quoted = SQLName.quoted(column.name)
      guard let found = columns[column.name] else {
        let comments = column.comment.map { [table.commentStatement(column: column.name, $0)] } ?? []
        steps.append(
          MigrationStep(
            .addColumn, subject, ["alter table \(table.qualifiedName) add column \(column.declaration)"] + comments))
        continue
      }
      if found.type != column.type {
        steps.append(
          MigrationStep(
            .changeType, subject,
            [
              "alter table \(table.qualifiedName) alter column \(quoted) type \(column.type) using \(quoted)::\(column.type)"
            ]
          ))
      }
      if found.isRequired, !column.isRequired, !table.primaryKey.contains(column.name) {
        steps.append(relaxation(of: column.name, in: table))
      }
      if found.comment != column.comment, let comment = column.comment {
        steps.append(MigrationStep(.changeComment, subject, [table.commentStatement(column: column.name, comment)]))
      }
    }
    let definedNames = Set(table.columns.map(\.name))
    for column in present.columns where !definedNames.contains(column.name) {
      // A column that stays must not stand in the way of rows that do not know it.
      if column.isRequired, !column.hasDefault { steps.append(relaxation(of: column.name, in: table)) }
      steps.append(
        MigrationStep(
          .dropColumn, "\(table.path).\(column.name)",
          ["alter table \(table.qualifiedName) drop column \(SQLName.quoted(column.name)) cascade"]))
    }
    if present.comment != table.comment, let comment = table.comment {
      let statement = "comment on table \(table.qualifiedName) is \(SQLName.literal(comment))"
      steps.append(MigrationStep(.changeComment, table.path, [statement]))
    }
    return steps
  }

  private static func relaxation(of column: String, in table: TableDefinition) -> MigrationStep {
    MigrationStep(
      .relaxColumn, "\(table.path).\(column)",
      ["alter table \(table.qualifiedName) alter column \(SQLName.quoted(column)) drop not null"])
  }
}
