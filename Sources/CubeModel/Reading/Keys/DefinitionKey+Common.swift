extension DefinitionKey {
  /// The caption that most definitions have.
  static func caption(_ example: String = "{en: Revenue, zh: 收入}") -> DefinitionKey {
    DefinitionKey(
      "caption", .localizedText, .defaultsTo("the name"),
      "What people call it: a text, or one for each language code with `en` among them.", example: "caption: \(example)"
    )
  }

  /// The description that most definitions have.
  static func description(_ example: String) -> DefinitionKey {
    DefinitionKey(
      "description", .localizedText, .optional, "What it is or how it is counted, for the documentation.",
      example: "description: \(example)")
  }

  /// Who answers for something.
  static func owner(_ presence: Presence, _ example: String) -> DefinitionKey {
    DefinitionKey(
      "owner", .localizedText, presence, "Who answers for it: a post rather than a person, for people change.",
      example: "owner: \(example)")
  }

  /// The number format of a measure or KPI.
  static func format(_ presence: Presence) -> DefinitionKey {
    DefinitionKey(
      "format", .localized(.numberFormat), presence,
      "How values are written: `0` or `#,##0`, decimals behind a point, `%` for a hundredfold, and text before and "
        + "behind, in quotation marks where it would be taken for digits. One for each language code, with `en` among "
        + "them, has the same digits in all of them.",
      example: #"format: {en: '0.0 "days"', zh: '0.0 "天"'}"#)
  }

  /// Whether tools offer something.
  static let visible = DefinitionKey(
    "visible", .scalar(.boolean), .defaultsTo("true"),
    "Whether tools offer it. Questions may name it all the same; to keep it from people is for roles.",
    example: "visible: false")

  /// How a measure's cells are written.
  static let cellFormat = DefinitionKey(
    "format", .localized(.cellFormat), .defaultsTo("#,##0"),
    "How values are written: a format string of Visual Basic, or the name of one (`Standard`, `Fixed`, `Percent`, "
      + "`Currency`, …). Pages write those that a KPI may have, and the first three of these names. One for each language "
      + "code, with `en` among them, has the same digits in all of them.",
    example: #"format: {en: '0.0 "days"', zh: '0.0 "天"'}"#)

  /// The member that holds where none is named.
  static let defaultMember = DefinitionKey(
    "default", .scalar(.mdx), .optional,
    "The member, in MDX, that holds where a question names none; otherwise the one that stands for all, or the first.",
    example: #"default: "[Time].[1997]""#)
}
