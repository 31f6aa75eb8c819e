extension KeyTable {
  /// A page.
  static let page = KeyTable(
    "a page", "A page of tiles.",
    [
      DefinitionKey(
        "page", .scalar(.pageName), .required, "The name; the file is `<name>.html`.", example: "page: executive"),
      DefinitionKey(
        "title", .localizedText, .required, "The title.", example: "title: {en: What has changed, zh: 变化}"),
      DefinitionKey(
        "subtitle", .localizedText, .optional, "A sentence under the title.", example: "subtitle: Each KPI."),
      DefinitionKey(
        "languages", .list(.scalar(.language)), .defaultsTo("[en]"),
        "The languages in which it is built; the first at `<name>.html`, others at `<name>.<code>.html`.",
        example: "languages: [en, zh]"),
      DefinitionKey(
        "period", .scalar(.months), .defaultsTo("12 months"),
        "How many whole months, up to the last that the data covers, the figures are for.", example: "period: 12 months"
      ),
      DefinitionKey(
        "tiles", .list(.variants([.card, .line, .bar, .funnel, .table])), .required, "The tiles, in reading order.",
        example: "tiles: [{card: Revenue}]"),
    ])

  private static func title(_ presence: DefinitionKey.Presence) -> DefinitionKey {
    DefinitionKey(
      "title", .localizedText, presence, "The tile's title.", example: "title: {en: Win rate by country, zh: 各国赢单率}")
  }

  private static let cubeKey = DefinitionKey(
    "cube", .scalar(.name), .required, "The cube of the measures.", example: "cube: Sales")

  private static let date = DefinitionKey(
    "date", .scalar(.name), .required, "The cube's calendar dimension for the page's period.", example: "date: Closed")

  private static let limit = DefinitionKey(
    "limit", .scalar(.integer(1...1000)), .defaultsTo("12"), "How many members are shown at most.",
    example: "limit: 12")

  /// A KPI's card.
  static let card = KeyTable(
    "a card", "A KPI with its value, changes, target, status and spark line.", when: .has("card"),
    [DefinitionKey("card", .scalar(.name), .required, "The KPI.", example: "card: Revenue")])

  /// A KPI over time.
  static let line = KeyTable(
    "a line", "A KPI month by month, with its baseline.", when: .has("line"),
    [
      DefinitionKey("line", .scalar(.name), .required, "The KPI.", example: "line: First response"),
      DefinitionKey(
        "months", .scalar(.integer(2...600)), .defaultsTo("24"), "How many months it goes back.", example: "months: 34"),
      DefinitionKey(
        "events", .scalar(.name), .optional, "The initiative whose waves are marked.", example: "events: CRM roll-out"),
      title(.defaultsTo("the KPI's caption")),
    ])

  /// A KPI by members.
  static let bar = KeyTable(
    "a bar", "A KPI in the page's period by the members of a level.", when: .has("bar"),
    [
      DefinitionKey("bar", .scalar(.name), .required, "The KPI.", example: "bar: Win rate"),
      DefinitionKey(
        "by", .scalar(.levelPath), .required, "The level: `Dimension.Level` or `Dimension.Hierarchy.Level`.",
        example: "by: Office.Country"),
      limit, title(.defaultsTo("the KPI's caption")),
    ])

  /// A funnel.
  static let funnel = KeyTable(
    "a funnel", "Measures of a cube, each a stage of the one before.", when: .has("funnel"),
    [
      DefinitionKey(
        "funnel", .list(.scalar(.name)), .required, "The measures, widest first.",
        example: "funnel: [Opportunities, Qualified, Won]"),
      cubeKey, date, title(.required),
    ])

  /// A table.
  static let table = KeyTable(
    "a table", "Measures of a cube by the members of a level, with a total.", when: .has("table"),
    [
      DefinitionKey(
        "table", .list(.scalar(.name)), .required, "The measures, a column each.", example: "table: [Revenue, Win rate]"
      ),
      cubeKey, date,
      DefinitionKey(
        "rows", .scalar(.levelPath), .required, "The level: `Dimension.Level` or `Dimension.Hierarchy.Level`.",
        example: "rows: Customer.By sector.Sector"),
      limit, title(.required),
    ])
}
