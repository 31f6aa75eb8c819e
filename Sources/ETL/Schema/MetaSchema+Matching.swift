internal import StarSchema

extension MetaSchema {
  /// The tables about members that are the same.
  static let matching = [match, duplicate]

  private static let match = TableDefinition(
    schema: "meta", name: "match",
    comment: "Which member is the same as which other: merged by a source, or matched by a rule.",
    columns: [
      ColumnDefinition("match_id", "bigint", isRequired: true, isIdentity: true),
      ColumnDefinition("dimension", "text", isRequired: true),
      ColumnDefinition("member", "jsonb", isRequired: true, comment: "The natural key's values, as a list."),
      ColumnDefinition("survivor", "jsonb", isRequired: true, comment: "The member that it is the same as."),
      ColumnDefinition(
        "root", "jsonb", isRequired: true, comment: "The member at the end of the chain, on which facts stand."),
      ColumnDefinition("rule", "text", comment: "The rule that matched it; null: a source merged it."),
      ColumnDefinition("found_run", "bigint", isRequired: true, comment: "The run since which it holds."),
      ColumnDefinition("ended_run", "bigint", comment: "The run since which it holds no longer; null while it does."),
      ColumnDefinition(
        "undone_at", ColumnType.timestamp, comment: "When somebody undid it; it is not made again then."),
    ], primaryKey: ["match_id"],
    indexes: [
      IndexDefinition("match_member", columns: ["dimension", "member"], isUnique: true, where: "ended_run is null")
    ])

  private static let duplicate = TableDefinition(
    schema: "meta", name: "duplicate",
    comment: "Members of one source that a rule takes for one, as the last run that looked found them.",
    columns: [
      ColumnDefinition("dimension", "text", isRequired: true),
      ColumnDefinition("rule", "text", isRequired: true),
      ColumnDefinition("source", "text", isRequired: true),
      ColumnDefinition("members", "jsonb", isRequired: true, comment: "Their natural keys, as a list of lists."),
      ColumnDefinition("run_id", "bigint", isRequired: true),
    ], primaryKey: ["dimension", "rule", "source", "members"])
}
