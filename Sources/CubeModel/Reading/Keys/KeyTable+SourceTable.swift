extension KeyTable {
  /// A table of a database.
  static let databaseTable = KeyTable(
    "a database table", "A table, what its rows look like and what they must keep.",
    [
      DefinitionKey(
        "table", .scalar(.name), .defaultsTo("the name"), "The table in the database, if it is named otherwise.",
        example: "table: Account")
    ] + rows(of: .sourceColumn, deletions: .short(.choice(["compare keys"]), or: .keys(.tombstones))) + [drift])

  /// A file.
  static let fileTable = KeyTable(
    "a file", "A file, what its rows look like and what they must keep.",
    [
      DefinitionKey(
        "file", .scalar(.name), .defaultsTo("the name"),
        "The file in the folder; may be compressed by gzip, or stand in a ZIP archive of the folder.",
        example: "file: accounts.csv")
    ] + rows)

  /// An object of an export.
  static let exportedObject = KeyTable(
    "an exported object", "An object, what its records look like and what they must keep.",
    [
      DefinitionKey(
        "object", .scalar(.name), .defaultsTo("the name"), "The object's API name.", example: "object: Opportunity")
    ] + rows)

  private static let rows = rows(of: .sourceColumn) + [drift]

  /// What happens when columns are not as they are declared.
  static let drift = DefinitionKey(
    "drift", .scalar(.choice(SourceTable.Drift.allCases.map(\.rawValue))), .optional,
    "What happens when the source's columns, of a service the keys of its rows, are not the declared ones. `evolve`: new ones are taken into staging, lost "
      + "ones are null, of retyped ones what fits is taken. `freeze`: the run stops. `set aside`: rows that do not fit "
      + "are rejected. Without it a lost or retyped column stops the run.",
    example: "drift: evolve")

  /// The keys that all tables have.
  static func rows(
    of column: KeyTable, deletions: DefinitionShape = .keys(.tombstones)
  ) -> [DefinitionKey] {
    [
      DefinitionKey(
        "caption", .localizedText, .defaultsTo("the name"), "What people call it.",
        example: "caption: {en: Accounts, zh: 客户}"),
      .description("One row for each company that we sell to or would like to."),
      DefinitionKey(
        "columns", .map(.name, of: .short(.columnType, or: .keys(column))), .required,
        "The columns as the source names them, in its order, each with its type or a mapping.",
        example: "columns: {account_id: {type: integer, required: true}, name: text}"),
      DefinitionKey(
        "key", .list(.scalar(.name)), .required, "The columns that make a row unique.", example: "key: [account_id]"),
      DefinitionKey(
        "changes", .short(.choice(["full compare"]), or: .keys(.changes)), .required,
        "How changed rows are found: `full compare` reads all rows each time, a mark those behind the last one.",
        example: "changes: {mark: modified_at, overlap: 1 day}"),
      DefinitionKey(
        "deleted_when", .scalar(.sql), .optional,
        "The SQL condition that is true for rows that the source has deleted but still shows.",
        example: "deleted_when: is_deleted"),
      DefinitionKey(
        "deletes", deletions, .optional,
        "How deletions are found that no column shows: a table of the source in which they are written down; of "
          + "databases also `compare keys`, which reads the keys of all rows each time.",
        example: "deletes: {tombstones: deletion, key: [record_id], where: kind = 'account'}"),
      DefinitionKey(
        "rules", .list(.keys(.rule)), .optional, "What rows must keep; one that breaks a rule is rejected.",
        example: "rules: [{condition: amount >= 0, reason: an amount cannot be negative}]"),
      DefinitionKey(
        "control_totals", .list(.scalar(.name)), .optional,
        "The numeric columns whose sums are compared between source and staging.",
        example: "control_totals: [amount]"),
      DefinitionKey(
        "checks", .list(.variants(.tableChecks)), .optional,
        "What must hold after a load of the rows that were taken in and are not deleted.",
        example: "checks: [{fresh: modified_at, within: 2 days, on_failure: warn}]"),
    ]
  }

  /// How changed rows are found.
  static let changes = KeyTable(
    "a change mark", "Rows whose column lies behind the last mark, less an overlap, are read.",
    [
      DefinitionKey(
        "mark", .scalar(.name), .required, "A column of type timestamp, date or integer that grows with each change.",
        example: "mark: modified_at"),
      DefinitionKey(
        "overlap", .scalar(.timeSpan), .defaultsTo("0 seconds"),
        "How far before the last mark reading begins: seconds, minutes, hours or days.", example: "overlap: 1 day"),
    ])

  /// Deletions that are written down in a table.
  static let tombstones = KeyTable(
    "tombstones", "A row that a tombstone names counts as deleted for as long as the tombstone is there.",
    [
      DefinitionKey(
        "tombstones", .scalar(.name), .required, "The table of the same source in which deletions are written down.",
        example: "tombstones: deletion"),
      DefinitionKey(
        "key", .list(.scalar(.name)), .required,
        "Its columns that hold the key of the deleted row, in the order of that key.", example: "key: [record_id]"),
      DefinitionKey(
        "where", .scalar(.sql), .optional, "The SQL condition over its columns for rows to count.",
        example: "where: kind = 'account'"),
      DefinitionKey(
        "at", .scalar(.name), .optional,
        "Its column that holds when the row was deleted; a row whose mark is later is there again.",
        example: "at: deleted_at"),
    ])

  /// A rule of a source's table.
  static let rule = KeyTable(
    "a rule", "What each row must keep.",
    [
      DefinitionKey(
        "condition", .scalar(.sql), .required, "The SQL condition over the columns; true or null for good rows.",
        example: "condition: amount >= 0"),
      DefinitionKey(
        "reason", .scalar(.text), .required, "Why a row that breaks it is rejected.",
        example: "reason: an amount cannot be negative"),
    ])

  /// A column of a source's table.
  static let sourceColumn = KeyTable(
    "a source's column", "A column's type and what its values must keep. `name: text` is short for `{type: text}`.",
    columnKeys)

  /// The keys that all columns have.
  static let columnKeys: [DefinitionKey] =
    [
      DefinitionKey(
        "type", .scalar(.columnType), .required,
        "`integer`, `decimal(precision,scale)`, `double`, `text`, `boolean`, `date` or `timestamp`.",
        example: #"type: "decimal(14,2)""#),
      DefinitionKey(
        "required", .scalar(.boolean), .defaultsTo("false"), "Whether a row without a value is rejected.",
        example: "required: true"),
      DefinitionKey(
        "mend", .map(.anyText, of: .scalar(.anyText)), .optional,
        "Values that are known to be wrong, and what they mean.", example: "mend: {Infrastucture: Infrastructure}"),
      DefinitionKey(
        "accepted", .list(.scalar(.anyText)), .optional,
        "The values that are allowed, after mending; a row with another is rejected.",
        example: "accepted: [Key, Major, Growth, Base]"),
      .description("how much the customer matters to us"),
    ]
}
