import StarSchema

extension KeyTable {
  /// The words for how rows become a value.
  static let aggregates =
    Aggregate.allCases.map(\.rawValue) + ["minimum", "maximum", "average"]
    + CubeDefinition.Measure.TimeAggregate.allCases.map(\.rawValue)

  /// A measure over a column.
  static let aggregateMeasure = KeyTable(
    "a measure", "Something that is measured over the star's rows.", when: .has("aggregate"),
    [
      DefinitionKey(
        "aggregate", .scalar(.choice(aggregates)), .required,
        "How the rows' values are put together: " + aggregates.map { "`\($0)`" }.joined(separator: ", ")
          + ". The last three are sums within a member of the finest level of time, put together along time as they say. "
          + "A count, a sum and a sum of squares are the moments from which an interval is made.",
        example: "aggregate: distinct count"),
      DefinitionKey(
        "column", .scalar(.name), .optional,
        "The star's measure column; of a count also none (then rows are counted) or a key column; of a distinct count "
          + "also a role or a key column.",
        example: "column: revenue"),
      DefinitionKey(
        "star", .scalar(.name), .defaultsTo("the cube's first star"), "The cube's star that it is over.",
        example: "star: inventory"),
      .caption(), .description("Amounts of won opportunities, in pounds."),
      .owner(.defaultsTo("the cube's owner"), "Financial controller"), .cellFormat,
      .unrelated(.defaultsTo("the cube's")), .visible,
      DefinitionKey(
        "properties", .map(.name, of: .scalar(.anyText)), .optional,
        "Further properties of the member that it is in MDX; by `MEMBER_ORDINAL` measures and calculated measures are put "
          + "in one order.",
        example: #"properties: {MEMBER_ORDINAL: "2"}"#),
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
      .owner(.defaultsTo("the cube's owner"), "Commercial director"),
      .cellFormat, .visible,
    ])
}
