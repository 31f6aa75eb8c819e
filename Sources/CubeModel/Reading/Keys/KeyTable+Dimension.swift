import StarSchema

extension KeyTable {
  private static let dimensionName = DefinitionKey(
    "dimension", .scalar(.identifier), .required, "The name; the table is `dim_<name>`.", example: "dimension: customer"
  )

  static let hierarchies = DefinitionKey(
    "hierarchies", .list(.keys(.hierarchy)), .required,
    "The ways down through the members; the first is the usual one.",
    example: "hierarchies: [{hierarchy: Customer, levels: …}]")

  /// A dimension whose members are loaded.
  static let loadedDimension = KeyTable(
    "a dimension", "A conformed dimension whose members come from staged tables.",
    [
      dimensionName, .caption("{en: Customer, zh: 客户}"), .description("The accounts of the CRM."),
      .owner(.optional, "Head of sales operations"),
      DefinitionKey(
        "key", .map(.identifier, of: .scalar(.columnType)), .required, "The natural key's columns with their types.",
        example: "key: {account_id: integer}"),
      DefinitionKey(
        "attributes", .map(.identifier, of: .short(.columnType, or: .keys(.attribute)), allowsEmpty: true), .optional,
        "What is known of a member besides its key, each with its type or a mapping.",
        example: "attributes: {tier: {type: text, history: version}}"),
      hierarchies,
      DefinitionKey(
        "load", .list(.keys(.dimensionLoad)), .required, "Where the members come from.",
        example: "load: [{from: crm.account as a, values: …}]"),
      DefinitionKey(
        "checks", .list(.variants(.dimensionChecks)), .optional,
        "What must hold after a load of the members that a source knows, as they are now.",
        example: "checks: [{not_null: tier}]"),
    ])

  /// The dimension of the calendar's days.
  static let calendarDimension = KeyTable(
    "a calendar dimension",
    "The days of the calendar. Its attributes are given: "
      + CalendarDefinition.dayAttributes.map { "`\($0.name)`" }.joined(separator: ", ") + ", and the key `date_key`.",
    when: .has("origin"),
    [
      dimensionName, .caption("{en: Date, zh: 日期}"), .description("The days of the calendar."),
      .owner(.optional, "Financial controller"),
      DefinitionKey(
        "origin", .scalar(.choice(["calendar"])), .required, "Where the members come from: the calendar.",
        example: "origin: calendar"),
      DefinitionKey(
        "attributes", .map(.identifier, of: .keys(.clockAttribute), allowsEmpty: true), .optional,
        "What the days are by one of the calendar's clocks, beside the attributes that are given.",
        example: "attributes: {works_in_china: {clock: CN, tells: working day}}"),
      hierarchies,
    ])

  /// An attribute of days that a clock gives.
  static let clockAttribute = KeyTable(
    "an attribute of days", "What a clock tells of each day.",
    [
      DefinitionKey("clock", .scalar(.name), .required, "One of the calendar's clocks.", example: "clock: CN"),
      DefinitionKey(
        "tells", .scalar(.choice(DimensionDefinition.ClockFact.allCases.map(\.rawValue))), .required,
        "Whether the day is a working day (`boolean`), or the English name of its holiday (`text`, null on others).",
        example: "tells: holiday"),
      .caption("{en: Worked in China, zh: 中国工作日}"),
    ])

  /// An attribute.
  static let attribute = KeyTable(
    "an attribute", "A column of a dimension. `name: text` is short for `{type: text}`.",
    [
      DefinitionKey(
        "type", .scalar(.columnType), .required, "The type, as of a source's column.", example: "type: text"),
      DefinitionKey(
        "history", .scalar(.choice(HistoryKind.allCases.map(\.rawValue))), .defaultsTo("overwrite"),
        "What becomes of it when the source changes it: `fixed` keeps the first value, `overwrite` replaces it, "
          + "`version` gives the member a new version.",
        example: "history: version"),
      .caption("{en: Tier, zh: 等级}"), .description("how much the customer matters to us"),
    ])
}
