import StarSchema

extension KeyTable {
  /// A star.
  static let star = KeyTable(
    "a star", "A fact table with the dimensions around it.",
    [
      DefinitionKey(
        "star", .scalar(.identifier), .required, "The name; the table is `fact_<name>`.", example: "star: opportunity"),
      .caption("{en: Opportunities, zh: 商机}"), .description("What the sales teams work on, from enquiry to order."),
      .owner(.optional, "Head of sales operations"),
      DefinitionKey(
        "grain", .localizedText, .required, "What one row stands for.", example: "grain: {en: One opportunity.}"),
      DefinitionKey(
        "kind", .scalar(.choice(FactKind.allCases.map(\.rawValue))), .required,
        "The kind of fact: `transaction`, `periodic` or `accumulating`.", example: "kind: accumulating"),
      DefinitionKey(
        "key", .map(.identifier, of: .scalar(.columnType)), .required,
        "The natural key's columns with their types; they stand in the fact table.",
        example: "key: {opportunity_id: integer}"),
      DefinitionKey(
        "dimensions", .map(.identifier, of: .short(.identifier, or: .keys(.role))), .required,
        "The roles that dimensions play, each with its dimension or a mapping; a role's column is `<role>_key`.",
        example: "dimensions: {closed: {dimension: date}, customer: customer}"),
      DefinitionKey(
        "measures", .map(.identifier, of: .short(.columnType, or: .keys(.measureColumn)), allowsEmpty: true), .optional,
        "The columns with numbers, each with its type or a mapping.",
        example: #"measures: {revenue: {type: "decimal(16,2)"}}"#),
      DefinitionKey(
        "load", .list(.keys(.starLoad)), .required, "Where the rows come from.",
        example: "load: [{from: crm.opportunity as o, values: …}]"),
      DefinitionKey(
        "checks", .list(.variants(.starChecks)), .optional, "What must hold after a load.",
        example: "checks: [{name: a won one is closed, condition: is_won <= is_closed}]"),
    ])

  /// A role.
  static let role = KeyTable(
    "a role",
    "A dimension in the part that it plays for the star. `customer: customer` is short for "
      + "`customer: {dimension: customer}`.",
    [
      DefinitionKey(
        "dimension", .scalar(.name), .required, "The dimension's name.", example: "dimension: date"),
      DefinitionKey(
        "caption", .localizedText, .defaultsTo("the dimension's caption"), "What people call it here.",
        example: "caption: {en: Closed on, zh: 关闭日期}"),
      .description("the day it was won or lost"),
    ])

  /// A measure column.
  static let measureColumn = KeyTable(
    "a measure column", "A column with a number that is measured. `revenue: integer` is short for `{type: integer}`.",
    [
      DefinitionKey(
        "type", .scalar(.columnType), .required, "`integer`, `decimal(precision,scale)` or `double`.",
        example: "type: integer"),
      .description("hours from opening to the first response"),
    ])
}
