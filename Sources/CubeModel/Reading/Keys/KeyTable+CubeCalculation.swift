extension KeyTable {
  private static func mdx(
    _ name: String, _ presence: DefinitionKey.Presence, _ meaning: String, _ example: String
  ) -> DefinitionKey {
    DefinitionKey(name, .scalar(.mdx), presence, meaning, example: "\(name): \"\(example)\"")
  }

  private static let ownCaption = DefinitionKey(
    "caption", .localizedText, .defaultsTo("the name"),
    "What people call it: a text, or one for each language code with `en` among them.",
    example: "caption: {en: Profit, zh: 利润}")

  /// A calculated member.
  static let calculatedMember = KeyTable(
    "a calculated member", "A member whose value an MDX formula gives.",
    [
      mdx("member", .required, "The member with its hierarchy or its parent.", "[Measures].[Profit]"),
      mdx(
        "formula", .required, "The expression, as a question could write it.",
        "[Measures].[Store Sales] - [Measures].[Store Cost]"),
      DefinitionKey(
        "format", .localized(.cellFormat), .optional,
        "How values are written, as of a measure; without it, that of the first measure in the formula. For an "
          + "expression give the property `FORMAT_STRING`.",
        example: "format: \"$#,##0.00\""),
      DefinitionKey(
        "solve_order", .scalar(.integer(-2_000_000_000...2_000_000_000)), .defaultsTo("0"),
        "Its place among calculations that meet in a cell: higher ones are computed from lower ones.",
        example: "solve_order: 10"),
      .visible, ownCaption, .description("Sales less cost."),
      DefinitionKey(
        "properties", .map(.name, of: .short(.anyText, or: .keys(.propertyFormula))), .optional,
        "Further properties, each a text or a mapping with a formula.",
        example: #"properties: {MEMBER_ORDINAL: "4", FORMAT_STRING: {formula: "IIf([Measures].[A] < 0, '0', '#')"}}"#),
    ])

  /// A property whose value is computed.
  static let propertyFormula = KeyTable(
    "a computed property", "A property whose value an MDX formula gives.",
    [mdx("formula", .required, "The expression.", "IIf([Measures].[A] < 0, 'Low', 'High')")])

  /// A named set.
  static let namedSet = KeyTable(
    "a named set", "A set that questions may name.",
    [
      DefinitionKey("set", .scalar(.name), .required, "The name, without brackets.", example: "set: Top Sellers"),
      mdx("formula", .required, "The set in MDX.", "TopCount([Product].[Name].Members, 5, [Measures].[Sales])"),
      ownCaption, .description("The five that sold best."),
    ])

  /// A KPI as an object of a cube.
  static let indicator = KeyTable(
    "a cube's KPI",
    "A value with a goal, for MDX and the tools that speak it. What a programme is judged by stands in `Cubes/kpis`.",
    [
      mdx("value", .required, "Its value.", "[Measures].[Margin]"),
      mdx("goal", .optional, "The value to reach.", "0.4"),
      mdx("status", .optional, "How it stands, from -1 (bad) to 1 (good).", "Sgn([Measures].[Margin] - 0.4)"),
      mdx("trend", .optional, "Which way it goes, from -1 to 1.", "Sgn([Measures].[Margin growth])"),
      mdx("weight", .optional, "How much it counts among others.", "2"),
      ownCaption, .description("Margin as a share of sales."),
    ])
}
