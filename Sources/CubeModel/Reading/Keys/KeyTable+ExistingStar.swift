import StarSchema

extension KeyTable {
  private static let starName = DefinitionKey(
    "star", .scalar(.name), .required, "The name; any text.", example: "star: sales")

  private static let about: [DefinitionKey] = [
    .caption("{en: Sales, zh: 销售}"), .description("What was sold in the stores."), .owner(.optional, "Head of stores"),
    DefinitionKey(
      "grain", .localizedText, .optional, "What one row stands for.", example: "grain: One product in one purchase."),
    DefinitionKey(
      "kind", .scalar(.choice(FactKind.allCases.map(\.rawValue))), .defaultsTo(FactKind.transaction.rawValue),
      "The kind of fact: `transaction`, `periodic` or `accumulating`.", example: "kind: periodic"),
  ]

  private static let columns: [DefinitionKey] = [
    DefinitionKey(
      "key", .map(.name, of: .scalar(.columnType), allowsEmpty: true), .optional,
      "Columns that name a row, with their types, for counts and for showing the rows behind a cell.",
      example: "key: {order_id: integer}"),
    DefinitionKey(
      "dimensions", .map(.name, of: .short(.name, or: .keys(.existingRole)), allowsEmpty: true), .optional,
      "The roles that dimensions over existing tables play, each with its dimension or a mapping.",
      example: "dimensions: {time: Time, store: {dimension: Store, column: store_id}}"),
    DefinitionKey(
      "measures", .map(.name, of: .short(.columnType, or: .keys(.existingMeasureColumn)), allowsEmpty: true), .optional,
      "The columns that are measured, each with its type or a mapping.",
      example: #"measures: {store_sales: "decimal(10,4)"}"#),
  ]

  /// A star over a table that is there already.
  static let tableStar = KeyTable(
    "a star over an existing table",
    "A fact table that stands in the database already. It is never loaded and has no runs: its rows are as they are.",
    when: .has("table"),
    [starName] + about + [
      .existingTable,
      DefinitionKey(
        "alias", .scalar(.name), .defaultsTo("the table's name"), "The alias by which expressions refer to it.",
        example: "alias: f"),
    ] + columns)

  /// A star over a query.
  static let queryStar = KeyTable(
    "a star over a query",
    "Facts that an SQL query over existing tables gives. They are never loaded and have no runs.",
    when: .has("query"), [starName] + about + [.existingQuery, .alias] + columns)

  /// A role in an existing fact table.
  static let existingRole = KeyTable(
    "a role in an existing table",
    "A dimension in the part that it plays for the facts. `time: Time` is short for `time: {dimension: Time}`.",
    [
      DefinitionKey("dimension", .scalar(.name), .required, "The dimension's name.", example: "dimension: Time"),
      DefinitionKey(
        "caption", .localizedText, .defaultsTo("the dimension's caption"), "What people call it here.",
        example: "caption: {en: Closed on, zh: 关闭日期}"),
      .description("the day it was won or lost"),
      DefinitionKey(
        "column", .scalar(.name), .defaultsTo("the dimension's key column"),
        "The fact table's column with the dimension's key.", example: "column: time_id"),
    ])

  /// A measured column of an existing fact table.
  static let existingMeasureColumn = KeyTable(
    "a measured column of an existing table",
    "A column that is measured. `store_sales: integer` is short for `{type: integer}`.",
    [
      DefinitionKey(
        "type", .scalar(.columnType), .required,
        "The type, as of a source's column. Sums and averages take `integer`, `decimal(precision,scale)` or `double`.",
        example: "type: integer"),
      DefinitionKey(
        "expression", .scalar(.sql), .defaultsTo("the column of that name"),
        "An SQL expression over the fact table that gives it.",
        example: "expression: case when promotion_id = 0 then 0 else store_sales end"),
      .description("hours from opening to the first response"),
    ])
}
