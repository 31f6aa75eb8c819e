import StarSchema

extension KeyTable {
  /// A cube.
  static let cube = KeyTable(
    "a cube", "What is asked: a star's dimensions under the names that people use, and measures over its columns.",
    [
      DefinitionKey("cube", .scalar(.name), .required, "The name.", example: "cube: Sales"),
      .caption("{en: Sales, zh: 销售}"), .description("From enquiry to order."),
      DefinitionKey("star", .scalar(.name), .required, "The star that holds its rows.", example: "star: opportunity"),
      DefinitionKey(
        "dimensions", .map(.name, of: .short(.name, or: .keys(.dimensionUse))), .required,
        "The dimensions by the name used in questions, each with its role in the star or a mapping.",
        example: "dimensions: {Closed: closed}"),
      DefinitionKey(
        "measures", .map(.name, of: .variants([.formulaMeasure, .aggregateMeasure])), .required,
        "The measures by name.", example: "measures: {Won: {aggregate: sum, column: is_won}}"),
    ])

  /// A dimension of a cube.
  static let dimensionUse = KeyTable(
    "a cube's dimension", "A star's role. `Closed: closed` is short for `Closed: {role: closed}`.",
    [
      DefinitionKey("role", .scalar(.name), .required, "The role in the star.", example: "role: customer"),
      DefinitionKey(
        "caption", .localizedText, .defaultsTo("the role's caption"), "What people call it.",
        example: "caption: {en: Customer (as it is today)}"),
      DefinitionKey(
        "version", .scalar(.choice(CubeDefinition.DimensionUse.Version.allCases.map(\.rawValue))),
        .defaultsTo("of the day"),
        "Which version of a versioned dimension's member facts are shown under: that of the fact's own day, or the "
          + "current one.",
        example: "version: current"),
    ])

  /// A measure over a column.
  static let aggregateMeasure = KeyTable(
    "a measure", "Something that is measured over the star's rows.", when: .has("aggregate"),
    [
      DefinitionKey(
        "aggregate", .scalar(.choice(Aggregate.allCases.map(\.rawValue) + ["average"])), .required,
        "How the rows' values are put together: "
          + (Aggregate.allCases.map(\.rawValue) + ["average"]).map { "`\($0)`" }.joined(separator: ", ") + ".",
        example: "aggregate: distinct count"),
      DefinitionKey(
        "column", .scalar(.name), .optional,
        "The star's measure column; of a count also none (then rows are counted) or a key column; of a distinct count "
          + "also a role or a key column.",
        example: "column: revenue"),
      .caption(), .description("Amounts of won opportunities, in pounds."), .format(.defaultsTo("#,##0")),
    ])

  /// A measure over measures.
  static let formulaMeasure = KeyTable(
    "a calculated measure", "Arithmetic over other measures, computed cell by cell, totals included.",
    when: .has("formula"),
    [
      DefinitionKey(
        "formula", .scalar(.formula), .required,
        "Measures in brackets, numbers, `+ - * /` and parentheses. A division by zero gives no value.",
        example: #"formula: "[Won] / [Closed deals]""#),
      .caption("{en: Win rate, zh: 赢单率}"), .description("Won opportunities as a share of those closed."),
      .format(.defaultsTo("#,##0")),
    ])
}
