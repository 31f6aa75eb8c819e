extension KeyTable {
  private static let cubeName = DefinitionKey("cube", .scalar(.name), .required, "The name.", example: "cube: Sales")

  private static let parts: [DefinitionKey] = [
    DefinitionKey(
      "dimensions", .map(.name, of: .short(.name, or: .variants([.degenerateUse, .rolesUse, .dimensionUse]))),
      .required,
      "The dimensions by the name used in questions, each with its role in the star or a mapping.",
      example: "dimensions: {Closed: closed}"),
    DefinitionKey(
      "measures", .map(.name, of: .variants([.formulaMeasure, .aggregateMeasure])), .required,
      "The measures by name.", example: "measures: {Won: {aggregate: sum, column: is_won}}"),
    DefinitionKey(
      "default_measure", .scalar(.name), .defaultsTo("the first measure"),
      "The measure that holds where a question names none.", example: "default_measure: Revenue"),
    .unrelated(.defaultsTo("null")), .visible,
    DefinitionKey(
      "calculated_members", .list(.keys(.calculatedMember)), .optional,
      "Members, of the measures or of any hierarchy, whose values MDX formulas give.",
      example: #"calculated_members: [{member: "[Measures].[Profit]", formula: "[Measures].[Sales] - 1"}]"#),
    DefinitionKey(
      "named_sets", .list(.keys(.namedSet)), .optional, "Sets that questions may name.",
      example: #"named_sets: [{set: Top Sellers, formula: "TopCount([Product].[Name].Members, 5)"}]"#),
    DefinitionKey(
      "kpis", .map(.name, of: .keys(.indicator)), .optional,
      "What `KPIValue`, `KPIGoal`, `KPIStatus`, `KPITrend` and `KPIWeight` stand for, by name.",
      example: #"kpis: {Margin: {value: "[Measures].[Margin]", goal: "0.4"}}"#),
  ]

  /// A cube over one star.
  static let cube = KeyTable(
    "a cube", "What is asked: a star's dimensions under the names that people use, and measures over its columns.",
    [
      cubeName, .caption("{en: Sales, zh: 销售}"), .description("From enquiry to order."),
      .owner(.optional, "Commercial director"),
      DefinitionKey("star", .scalar(.name), .required, "The star that holds its rows.", example: "star: opportunity"),
    ] + parts)

  /// A cube over several stars.
  static let wideCube = KeyTable(
    "a cube of several stars",
    "Measures of several stars side by side. A dimension need not touch all of them. Pages and KPIs ask for measures of "
      + "the first.",
    when: .has("stars"),
    [
      cubeName, .caption("{en: Sales, zh: 销售}"), .description("From enquiry to order."),
      .owner(.optional, "Commercial director"),
      DefinitionKey(
        "stars", .list(.scalar(.name)), .required, "The stars that hold its rows.", example: "stars: [sales, inventory]"
      ),
    ] + parts)

  private static let use: [DefinitionKey] = [
    DefinitionKey(
      "caption", .localizedText, .defaultsTo("the role's caption"), "What people call it.",
      example: "caption: {en: Customer (as it is today)}"),
    .description("The customer who bought."),
    DefinitionKey(
      "version", .scalar(.choice(CubeDefinition.DimensionUse.Version.allCases.map(\.rawValue))),
      .defaultsTo("of the day"),
      "Which version of a versioned dimension's member facts are shown under: that of the fact's own day, or the "
        + "current one.",
      example: "version: current"),
    .defaultMember, .visible,
  ]

  /// A dimension of a cube, by its role.
  static let dimensionUse = KeyTable(
    "a cube's dimension", "A star's role. `Closed: closed` is short for `Closed: {role: closed}`.",
    [
      DefinitionKey(
        "role", .scalar(.name), .required, "The role in the star, or in each of several stars that has it.",
        example: "role: customer")
    ] + use)

  /// A dimension of a cube, by a role in each of several stars.
  static let rolesUse = KeyTable(
    "a cube's dimension in several stars", "One dimension under a role of its own in each star.", when: .has("roles"),
    [
      DefinitionKey(
        "roles", .map(.name, of: .scalar(.name)), .required,
        "The role by star. Measures of other stars are not touched by the dimension.",
        example: "roles: {sales: sold_on, inventory: counted_on}")
    ] + use)

  /// A degenerate dimension of a cube.
  static let degenerateUse = KeyTable(
    "a cube's degenerate dimension", "A dimension that stands in a star's own fact table.", when: .has("dimension"),
    [
      DefinitionKey(
        "dimension", .scalar(.name), .required, "The dimension, one with the key `facts`.",
        example: "dimension: has_coffee_bar"),
      DefinitionKey(
        "caption", .localizedText, .defaultsTo("the dimension's caption"), "What people call it.",
        example: "caption: {en: With coffee bar}"),
      .description("Whether one can have a coffee."), .defaultMember, .visible,
    ])
}

extension DefinitionKey {
  /// What a measure is where a dimension does not touch its star.
  static func unrelated(_ presence: Presence) -> DefinitionKey {
    DefinitionKey(
      "unrelated", .scalar(.choice(CubeDefinition.Unrelated.allCases.map(\.rawValue))), presence,
      "What a measure is where a question names a member of a dimension that does not touch the measure's star: `null`, "
        + "or a `repeat` of what it is for all of them.",
      example: "unrelated: repeat")
  }
}
