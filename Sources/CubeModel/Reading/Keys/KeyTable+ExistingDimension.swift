extension KeyTable {
  private static let name = DefinitionKey(
    "dimension", .scalar(.name), .required, "The name; any text.", example: "dimension: Store Size in SQFT")

  private static func attributes(_ presence: DefinitionKey.Presence) -> DefinitionKey {
    DefinitionKey(
      "attributes", .map(.name, of: .short(.columnType, or: .keys(.expressionAttribute)), allowsEmpty: true), presence,
      "What is known of a member, each with its type or a mapping.",
      example: "attributes: {store_name: text, family: {type: text, expression: class.product_family}}")
  }

  private static let captions: [DefinitionKey] = [
    .caption("{en: Store, zh: 商店}"), .description("The stores of the chain."), .owner(.optional, "Head of stores"),
  ]

  private static let rows: [DefinitionKey] = [
    DefinitionKey(
      "joins", .list(.variants([.queryJoin, .tableJoin])), .optional,
      "Further tables (a snowflake), in order, each with at most one row for a row of those before it.",
      example: "joins: [{table: class, on: product.class_id = class.class_id}]"),
    DefinitionKey(
      "key", .map(.name, of: .scalar(.columnType)), .required,
      "The column of the first table that facts refer to, with its type; no two rows have the same value.",
      example: "key: {store_id: integer}"),
    attributes(.optional), hierarchies,
  ]

  /// A dimension over a table that is there already.
  static let tableDimension = KeyTable(
    "a dimension over an existing table",
    "A dimension whose members stand in the database already. It is never loaded.",
    when: .has("table"),
    [name] + captions + [
      .existingTable,
      DefinitionKey(
        "alias", .scalar(.name), .defaultsTo("the table's name"), "The alias by which expressions refer to it.",
        example: "alias: s"),
    ] + rows)

  /// A dimension over a query.
  static let queryDimension = KeyTable(
    "a dimension over a query",
    "A dimension whose members an SQL query over existing tables gives. It is never loaded.",
    when: .has("query"), [name] + captions + [.existingQuery, .alias] + rows)

  /// A dimension that consists of columns of a fact table.
  static let factsDimension = KeyTable(
    "a degenerate dimension", "A dimension whose members stand in a star's own fact table.", when: .has("facts"),
    [name] + captions + [
      DefinitionKey(
        "facts", .scalar(.name), .required, "The star in whose fact table the attributes stand.",
        example: "facts: store"),
      attributes(.required), hierarchies,
    ])

  /// An attribute of a dimension that is not loaded.
  static let expressionAttribute = KeyTable(
    "an attribute over existing tables", "Something in the rows. `name: text` is short for `{type: text}`.",
    [
      DefinitionKey(
        "type", .scalar(.columnType), .required, "The type, as of a source's column.", example: "type: text"),
      DefinitionKey(
        "expression", .scalar(.sql), .defaultsTo("the column of that name"),
        "An SQL expression over the tables, each under its alias, that gives it.",
        example: #"expression: "first_name || ' ' || last_name""#),
      .caption("{en: Store name, zh: 店名}"), .description("the name above the door"),
    ])

  private static let on = DefinitionKey(
    "on", .scalar(.sql), .required,
    "Equalities between columns of the table and of tables before it, each behind its alias, with `and` between them.",
    example: "on: product.class_id = class.class_id")

  private static let joinKey = DefinitionKey(
    "key", .list(.scalar(.name)), .defaultsTo("the columns that `on` ties"),
    "The columns that make the table's rows unique. If `on` leaves one of them open the join is refused, for it would "
      + "count facts more than once.",
    example: "key: [class_id]")

  /// A joined table.
  static let tableJoin = KeyTable(
    "a joined table", "A further table of a snowflaked dimension, tied on many-to-one.",
    [
      .existingTable,
      DefinitionKey(
        "alias", .scalar(.name), .defaultsTo("the table's name"), "The alias by which expressions refer to it.",
        example: "alias: class"),
      on, joinKey,
    ])

  /// A joined query.
  static let queryJoin = KeyTable(
    "a joined query", "A query as a further table of a snowflaked dimension, tied on many-to-one.", when: .has("query"),
    [.existingQuery, .alias, on, joinKey])
}

extension DefinitionKey {
  /// A table that is there already.
  static let existingTable = DefinitionKey(
    "table", .scalar(.tableName), .required,
    "The table or view, with its schema if the connection's search path does not find it. A name with a point stands in "
      + "quotation marks.",
    example: "table: public.store")

  /// A query over tables that are there already.
  static let existingQuery = DefinitionKey(
    "query", .scalar(.sql), .required, "The SQL query that gives the rows.",
    example: "query: select * from store where closed is null")

  /// The alias of a query.
  static let alias = DefinitionKey(
    "alias", .scalar(.name), .required, "The alias by which expressions refer to the query's columns.",
    example: "alias: s")
}
