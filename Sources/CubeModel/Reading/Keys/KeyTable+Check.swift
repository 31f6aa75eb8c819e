extension [KeyTable] {
  /// The checks of a star.
  static let starChecks: [KeyTable] = [
    .uniqueCheck, .notNullCheck, .acceptedCheck, .roleCheck, .rangeCheck, .freshCheck, .rowsCheck, .sumCheck,
    .conditionCheck,
  ]

  /// The checks of a dimension.
  static let dimensionChecks: [KeyTable] = [
    .uniqueCheck, .notNullCheck, .acceptedCheck, .memberCheck, .rangeCheck, .freshCheck, .rowsCheck, .conditionCheck,
  ]

  /// The checks of a source's table.
  static let tableChecks: [KeyTable] = [
    .uniqueCheck, .notNullCheck, .acceptedCheck, .rowCheck, .rangeCheck, .freshCheck, .rowsCheck, .conditionCheck,
  ]
}

extension KeyTable {
  private static let checkName = DefinitionKey(
    "name", .scalar(.name), .defaultsTo("what it checks, in words"), "The name, by which results are told.",
    example: "name: a won one is closed")

  private static let onFailure = DefinitionKey(
    "on_failure", .scalar(.choice(["block", "warn"])), .defaultsTo("block"),
    "Whether a failure rolls the run back (`block`) or is only told (`warn`).", example: "on_failure: warn")

  private static func column(_ key: String, _ meaning: String, example: String) -> DefinitionKey {
    DefinitionKey(key, .scalar(.name), .required, meaning, example: "\(key): \(example)")
  }

  fileprivate static let conditionCheck = KeyTable(
    "a condition", "What holds for each row.",
    [
      DefinitionKey(
        "condition", .scalar(.sql), .required,
        "An SQL condition over the columns; true or null for good rows. A star's are those of its current facts.",
        example: "condition: is_won <= is_closed"), checkName, onFailure,
    ])

  fileprivate static let uniqueCheck = KeyTable(
    "a check for uniqueness", "No two rows have the same values.", when: .has("unique"),
    [
      DefinitionKey(
        "unique", .list(.scalar(.name)), .required, "The columns; rows with a null among them do not count.",
        example: "unique: [account_id, valid_from]"), checkName, onFailure,
    ])

  fileprivate static let notNullCheck = KeyTable(
    "a check for presence", "Each row has a value.", when: .has("not_null"),
    [
      column("not_null", "The column, or a star's role, which then stands on a member.", example: "close_date"),
      checkName, onFailure,
    ])

  fileprivate static let acceptedCheck = KeyTable(
    "a check for values", "The values are some of these, or null.", when: .has("accepted"),
    [
      column("accepted", "The column.", example: "tier"),
      DefinitionKey(
        "values", .list(.scalar(.anyText)), .required, "The values that are accepted.",
        example: "values: [Key, Major, Growth, Base]"), checkName, onFailure,
    ])

  fileprivate static let roleCheck = KeyTable(
    "a check of a role", "A source knows the members of a role: none is there because of facts alone.",
    when: .has("references"),
    [column("references", "The role.", example: "customer"), checkName, onFailure])

  fileprivate static let memberCheck = KeyTable(
    "a check of an attribute's reference", "What an attribute refers to is a member of another dimension.",
    when: .has("references"),
    [
      column("references", "The attribute; null refers to nothing.", example: "office_id"),
      column("in", "The dimension, whose natural key has one column.", example: "office"), checkName, onFailure,
    ])

  fileprivate static let rowCheck = KeyTable(
    "a check of a table's reference", "What rows refer to is among the rows of another table.",
    when: .has("references"),
    [
      DefinitionKey(
        "references", .short(.name, or: .list(.scalar(.name))), .required,
        "The column or columns, in the order of the other table's key; null refers to nothing.",
        example: "references: account_id"),
      column("in", "The other table, behind its source's name.", example: "crm.account"), checkName, onFailure,
    ])

  fileprivate static let rangeCheck = KeyTable(
    "a check of a range", "The values lie within bounds, or are null. One bound may be left out.", when: .has("range"),
    [
      column("range", "The column: numbers, days or moments.", example: "score"),
      DefinitionKey("from", .scalar(.text), .optional, "The least value.", example: "from: 0"),
      DefinitionKey("through", .scalar(.text), .optional, "The greatest value.", example: "through: 10"),
      checkName, onFailure,
    ])

  fileprivate static let freshCheck = KeyTable(
    "a check of freshness", "The newest value is not too old at the time of the run.", when: .has("fresh"),
    [
      column("fresh", "A column of type date or timestamp, or a star's role of the calendar.", example: "modified_at"),
      DefinitionKey(
        "within", .scalar(.timeSpan), .required, "How old it may be: seconds, minutes, hours or days.",
        example: "within: 2 days"), checkName, onFailure,
    ])

  fileprivate static let rowsCheck = KeyTable(
    "a check of the number of rows", "There are about as many rows as after the last run.", when: .has("rows"),
    [
      DefinitionKey(
        "rows", .scalar(.choice(["last run"])), .required, "With what the number is compared.",
        example: "rows: last run"),
      DefinitionKey(
        "fall", .scalar(.number(0...100)), .optional, "By how many per cent it may fall.", example: "fall: 10"),
      DefinitionKey(
        "rise", .scalar(.number(0...1_000_000)), .optional, "By how many per cent it may rise.", example: "rise: 50"),
      checkName, onFailure,
    ])

  fileprivate static let sumCheck = KeyTable(
    "a check of a sum", "What the star's current facts add up to is what the source's rows add up to.",
    when: .has("sum"),
    [
      column("sum", "The measure column.", example: "revenue"),
      DefinitionKey(
        "source", .scalar(.stagedTable), .required, "The source's table and its alias.",
        example: "source: crm.opportunity as o"),
      DefinitionKey(
        "of", .scalar(.sql), .required, "The SQL expression that is summed over the table's rows.",
        example: "of: o.amount"),
      DefinitionKey(
        "where", .scalar(.sql), .optional, "The SQL condition for rows to count.", example: "where: o.stage = 'Won'"),
      DefinitionKey(
        "tolerance", .scalar(.number(0...1e15)), .defaultsTo("0"), "By how much the sums may differ.",
        example: "tolerance: 0.01"), checkName, onFailure,
    ])
}
