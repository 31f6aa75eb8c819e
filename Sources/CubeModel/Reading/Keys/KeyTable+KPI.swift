extension KeyTable {
  /// A KPI.
  static let kpi = KeyTable(
    "a KPI", "A key performance indicator: a measure with what makes it honest.",
    [
      DefinitionKey("kpi", .scalar(.name), .required, "The name.", example: "kpi: Win rate"),
      .caption("{en: Win rate, zh: 赢单率}"), .description("Won opportunities as a share of those closed."),
      .owner(.required, "{en: Commercial director, zh: 商务总监}"),
      DefinitionKey("cube", .scalar(.name), .required, "The cube that it is asked of.", example: "cube: Sales"),
      DefinitionKey(
        "date", .scalar(.name), .required, "The cube's calendar dimension that dates its observations.",
        example: "date: Closed"),
      DefinitionKey(
        "value", .variants([.total, .mean, .proportion]), .required,
        "What is counted, and with it how its uncertainty is told.",
        example: "value: {proportion: {successes: Won, trials: Closed deals}}"),
      DefinitionKey(
        "direction", .scalar(.choice(KPIDefinition.Direction.allCases.map(\.rawValue))), .required,
        "Which way is better: `up` or `down`.", example: "direction: up"),
      .format(.required),
      DefinitionKey(
        "baseline", .keys(.baseline), .required, "The period before the programme against which change is told.",
        example: "baseline: {from: 2023-09-01, to: 2024-08-31}"),
      DefinitionKey(
        "target", .keys(.target), .optional, "The value to reach.", example: "target: {value: 0.57, due: 2026-12-31}"),
      DefinitionKey(
        "minimum_observations", .scalar(.integer(1...1_000_000_000)), .defaultsTo("30"),
        "The fewest observations from which a value is judged; below it there is too little data.",
        example: "minimum_observations: 50"),
    ])

  /// A KPI that is a total.
  static let total = KeyTable(
    "a total", "A KPI without a sampling error of its own.", when: .has("total"),
    [DefinitionKey("total", .scalar(.name), .required, "The cube's measure.", example: "total: Revenue")])

  /// A KPI that is a mean.
  static let mean = KeyTable(
    "a mean", "A KPI that is the mean of a column; changes carry Welch's interval.", when: .has("mean"),
    [DefinitionKey("mean", .scalar(.name), .required, "The cube's average measure.", example: "mean: Sales cycle")])

  /// A KPI that is a proportion.
  static let proportion = KeyTable(
    "a proportion", "A KPI that is a share of things that succeeded.", when: .has("proportion"),
    [
      DefinitionKey(
        "proportion", .keys(.trials), .required, "Successes and trials; Wilson's interval, Newcombe's for changes.",
        example: "proportion: {successes: Won, trials: Closed deals}")
    ])

  /// The two measures of a proportion.
  static let trials = KeyTable(
    "a proportion's measures", "Two measures that count.",
    [
      DefinitionKey(
        "successes", .scalar(.name), .required, "The measure that counts what succeeded.", example: "successes: Won"),
      DefinitionKey(
        "trials", .scalar(.name), .required, "The measure that counts what could have succeeded.",
        example: "trials: Closed deals"),
    ])

  /// A baseline period.
  static let baseline = KeyTable(
    "a baseline", "Days from a first to a last one, both included.",
    [
      DefinitionKey("from", .scalar(.day), .required, "The first day.", example: "from: 2023-09-01"),
      DefinitionKey("to", .scalar(.day), .required, "The last day.", example: "to: 2024-08-31"),
    ])

  /// A target.
  static let target = KeyTable(
    "a target", "The value to reach.",
    [
      DefinitionKey(
        "value", .scalar(.number(-1e18...1e18)), .required,
        "The value; of a total, that in a period as long as the page's.", example: "value: 0.57"),
      DefinitionKey(
        "due", .scalar(.day), .optional, "The day by which it is to be reached.", example: "due: 2026-12-31"),
      DefinitionKey(
        "tolerance", .scalar(.number(0...1)), .defaultsTo("0.05"),
        "How far short of the target, as a share of it, still counts as at risk rather than off track.",
        example: "tolerance: 0.03"),
    ])
}
