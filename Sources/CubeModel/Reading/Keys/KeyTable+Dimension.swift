import StarSchema

extension KeyTable {
  private static let dimensionName = DefinitionKey(
    "dimension", .scalar(.identifier), .required, "The name; the table is `dim_<name>`.", example: "dimension: customer"
  )

  private static let hierarchies = DefinitionKey(
    "hierarchies", .list(.keys(.hierarchy)), .required,
    "The ways down through the members; the first is the usual one.",
    example: "hierarchies: [{hierarchy: Customer, levels: …}]")

  /// A dimension whose members are loaded.
  static let loadedDimension = KeyTable(
    "a dimension", "A conformed dimension whose members come from staged tables.",
    [
      dimensionName, .caption("{en: Customer, zh: 客户}"), .description("The accounts of the CRM."),
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
    ])

  /// The dimension of the calendar's days.
  static let calendarDimension = KeyTable(
    "a calendar dimension",
    "The days of the calendar. Its attributes are given: "
      + CalendarDefinition.dayAttributes.map { "`\($0.name)`" }.joined(separator: ", ") + ", and the key `date_key`.",
    when: .has("origin"),
    [
      dimensionName, .caption("{en: Date, zh: 日期}"), .description("The days of the calendar."),
      DefinitionKey(
        "origin", .scalar(.choice(["calendar"])), .required, "Where the members come from: the calendar.",
        example: "origin: calendar"),
      hierarchies,
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
      .caption("{en: Tier, zh: 等级}"),
    ])

  /// A hierarchy.
  static let hierarchy = KeyTable(
    "a hierarchy", "A way down through the members, from coarse to fine.",
    [
      DefinitionKey(
        "hierarchy", .scalar(.name), .required, "The name, once in the dimension.", example: "hierarchy: By sector"),
      .caption("{en: By sector, zh: 按行业}"),
      DefinitionKey(
        "all", .localizedText, .defaultsTo("All"), "What the member is called that stands for all.",
        example: "all: {en: All sectors, zh: 全部行业}"),
      DefinitionKey(
        "levels", .list(.keys(.level)), .required, "The levels, coarsest first.",
        example: "levels: [{level: Sector, attribute: sector}]"),
    ])

  /// A level.
  static let level = KeyTable(
    "a level", "The members of a hierarchy that have the same depth.",
    [
      DefinitionKey("level", .scalar(.name), .required, "The name, once in the hierarchy.", example: "level: Tier"),
      .caption("{en: Tier, zh: 等级}"),
      DefinitionKey(
        "attribute", .scalar(.name), .required, "The attribute or key column whose values are the members' keys.",
        example: "attribute: tier"),
      DefinitionKey(
        "name", .scalar(.name), .optional, "The attribute that names the members, if that is not the key itself.",
        example: "name: full_name"),
      DefinitionKey(
        "sort", .scalar(.name), .optional, "The attribute that orders the members, if that is not the key itself.",
        example: "sort: tier_rank"),
      DefinitionKey(
        "unique", .scalar(.boolean), .defaultsTo("true"),
        "Whether a key stands for one member whatever its parent; otherwise a member is its key within its parent.",
        example: "unique: false"),
    ])
}
