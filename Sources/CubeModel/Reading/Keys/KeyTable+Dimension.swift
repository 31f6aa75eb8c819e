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
        "merged", .list(.keys(.merge)), .optional,
        "Where sources tell which members they have merged into others: facts then stand on the member that goes on.",
        example: "merged: [{from: crm.account as a, member: …, into: …}]"),
      DefinitionKey(
        "match", .list(.keys(.matchRule)), .optional,
        "The rules, in order, by which members that different sources load are taken for one. The member of the load "
          + "that stands first goes on; matches are kept until they are undone.",
        example: "match: [{rule: VAT number, exact: [vat_number]}]"),
      DefinitionKey(
        "checks", .list(.variants(.dimensionChecks)), .optional,
        "What must hold after a load of the members that a source knows, as they are now.",
        example: "checks: [{not_null: tier}]"),
    ])

  /// A rule by which members are taken for one.
  static let matchRule = KeyTable(
    "a match rule",
    "Members of different sources match when all that the rule compares agrees and nothing of it is null. Members of "
      + "one source that agree are duplicates: they are reported, and not matched by the rule.",
    [
      DefinitionKey(
        "rule", .scalar(.name), .required, "The rule's name, which each match keeps.", example: "rule: VAT number"),
      DefinitionKey(
        "exact", .list(.scalar(.name)), .optional, "Columns whose values agree as they are.",
        example: "exact: [vat_number]"),
      DefinitionKey(
        "names", .list(.scalar(.name)), .optional,
        "Columns whose texts agree as names: without case, accents, punctuation and legal forms such as Ltd or GmbH.",
        example: "names: [name]"),
      DefinitionKey(
        "domains", .list(.scalar(.name)), .optional,
        "Columns whose addresses, of pages or of mail, have the same domain; the domains of mail providers do not count.",
        example: "domains: [website]"),
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
