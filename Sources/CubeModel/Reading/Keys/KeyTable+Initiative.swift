extension KeyTable {
  /// An initiative.
  static let initiative = KeyTable(
    "an initiative", "Something that was done to move KPIs.",
    [
      DefinitionKey(
        "initiative", .scalar(.name), .required, "The name.", example: "initiative: CRM roll-out"),
      .caption("{en: CRM roll-out, zh: CRM 推广}"), .description("The CRM went live office by office."),
      .owner(.optional, "CRM programme manager"),
      DefinitionKey(
        "waves", .list(.keys(.wave)), .required, "Its steps, in order.",
        example: "waves: [{caption: Wave 1, go_live: 2024-09-02}]"),
      DefinitionKey(
        "kpis", .list(.scalar(.name)), .required, "The KPIs that it should move.",
        example: "kpis: [Win rate, First response]"),
    ])

  /// A wave.
  static let wave = KeyTable(
    "a wave", "A step of the roll-out.",
    [
      DefinitionKey(
        "caption", .localizedText, .required, "What people call it; charts mark its day with this.",
        example: "caption: {en: Wave 1, zh: 第一批}"),
      DefinitionKey("go_live", .scalar(.day), .required, "The day it went live.", example: "go_live: 2024-09-02"),
    ])
}
