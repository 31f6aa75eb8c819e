extension KeyTable {
  private static let from = DefinitionKey(
    "from", .scalar(.stagedTable), .required, "The staged table that drives the load, and its alias.",
    example: "from: crm.account as a")

  private static let join = DefinitionKey(
    "join", .list(.variants([.leftJoin, .besideJoin, .innerJoin])), .optional, "Further staged tables.",
    example: "join: [{left: crm.office as o, on: o.office_id = a.office_id}]")

  private static let days = DefinitionKey(
    "days", .keys(.loadDays), .optional,
    "Days over which the rows are spread: each row counts once for each of them.",
    example: "days: {as: d, from: m.first_day, to: m.last_day}")

  private static let condition = DefinitionKey(
    "where", .scalar(.sql), .optional, "The SQL condition for rows to take.", example: "where: a.kind = 'customer'")

  private static let groupBy = DefinitionKey(
    "group_by", .list(.scalar(.sql)), .optional, "SQL expressions; each group of rows becomes one row.",
    example: "group_by: [o.opportunity_id, o.stage]")

  private static let distinctOn = DefinitionKey(
    "distinct_on", .list(.scalar(.sql)), .optional,
    "SQL expressions; of the rows that agree in them only the first becomes a fact. Needs `order_by`, and stands instead "
      + "of `group_by`.",
    example: "distinct_on: [t.account_id]")

  private static let orderBy = DefinitionKey(
    "order_by", .list(.scalar(.sql)), .optional,
    "SQL expressions that say which row is the first of those that agree in `distinct_on`; with `desc` the greatest value "
      + "comes first.",
    example: "order_by: [t.happened_at, t.activity_id]")

  private static func values(_ what: String) -> DefinitionKey {
    DefinitionKey(
      "values", .map(.name, of: .scalar(.sql), allowsEmpty: true), .optional,
      "An SQL expression for each \(what). May leave out what the driving table has under the same name.",
      example: "values: {tier: \"coalesce(h.tier, a.tier)\"}")
  }

  /// A load of a dimension.
  static let dimensionLoad = KeyTable(
    "a dimension's load", "One query over staged tables that gives members.",
    [
      from, join, condition, groupBy,
      DefinitionKey(
        "effective_from", .scalar(.sql), .optional,
        "The day from which a row's values hold, where the source knows its history; otherwise a version begins on "
          + "the day of the load.",
        example: "effective_from: h.valid_from"),
      DefinitionKey(
        "changed_on", .scalar(.sql), .optional,
        "The day since which a row's values have held, where the source knows the present only: a change that is learnt "
          + "late begins its version on that day, and takes back versions that began later.",
        example: "changed_on: a.tier_since"),
      values("key column and attribute"),
    ])

  /// Where a source tells of merges.
  static let merge = KeyTable(
    "a merge",
    "Rows that tell which member was merged into which other. Rows that are marked as deleted tell it too, those that "
      + "are gone do not.",
    [
      from, join, condition,
      DefinitionKey(
        "member", .map(.identifier, of: .scalar(.sql)), .required,
        "An SQL expression for each key column: the member that was merged; null where none was.",
        example: "member: {account_id: a.account_id}"),
      DefinitionKey(
        "into", .map(.identifier, of: .scalar(.sql)), .required,
        "An SQL expression for each key column: the member that goes on; null where none was merged.",
        example: "into: {account_id: a.merged_into_id}"),
    ])

  /// A load of a star.
  static let starLoad = KeyTable(
    "a star's load", "One query over staged tables that gives facts.",
    [
      from, join, days, condition, groupBy, distinctOn, orderBy,
      DefinitionKey(
        "day", .scalar(.sql), .optional,
        "The fact's own day, which picks the versions of versioned dimensions; required where a role has one.",
        example: "day: o.close_date"),
      values("key column, role (the dimension's natural key, or a date) and measure column"),
    ])

  /// A join that keeps rows without a partner.
  static let leftJoin = KeyTable(
    "a left join", "A further staged table; rows without a partner stay.", when: .has("left"),
    [
      DefinitionKey(
        "left", .scalar(.stagedTable), .required, "The table and its alias.", example: "left: crm.office as o"),
      on,
    ])

  /// A join that drops rows without a partner.
  static let innerJoin = KeyTable(
    "an inner join", "A further staged table; rows without a partner go.", when: .has("inner"),
    [
      DefinitionKey(
        "inner", .scalar(.stagedTable), .required, "The table and its alias.", example: "inner: crm.survey as s"),
      on,
    ])

  /// A join whose rows are not multiplied with those of others.
  static let besideJoin = KeyTable(
    "a join beside others",
    "A further staged table whose rows stand beside those of other such joins, not multiplied with them: to put together "
      + "several tables that have each many rows for one. Tables that are joined to it go with it. Needs `group_by`.",
    when: .has("beside"),
    [
      DefinitionKey(
        "beside", .scalar(.stagedTable), .required, "The table and its alias.", example: "beside: crm.activity as t"),
      on,
    ])

  /// The days over which rows are spread.
  static let loadDays = KeyTable(
    "days of a load", "The days from a first to a last one, both included.",
    [
      DefinitionKey(
        "as", .scalar(.identifier), .required, "The alias; the day is its column `day`.", example: "as: d"),
      DefinitionKey("from", .scalar(.sql), .required, "The first day.", example: "from: m.first_day"),
      DefinitionKey("to", .scalar(.sql), .required, "The last day.", example: "to: m.last_day"),
    ])

  private static let on = DefinitionKey(
    "on", .scalar(.sql), .required, "The SQL condition that ties the rows.", example: "on: o.office_id = a.office_id")
}
