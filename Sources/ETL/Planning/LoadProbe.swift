internal import CubeModel
internal import OrderedCollections
internal import Postgres

/// The expressions of a load, looked at in the order in which they rest on each other: a join that is refused does not
/// make those behind it wrong.
struct LoadProbe {
  let load: LoadDefinition
  /// The load's place in its definition, from 0.
  let position: Int
  let owner: ExpressionSite.Owner
  /// The types that values are cast to.
  let types: [String: String]
  let probe: ExpressionProbe
  /// A staged table without rows.
  let rows: (LoadDefinition.StagedTable) -> SQL?

  func mistakes(on warehouse: borrowing Connection) throws -> [ExpressionMistake] {
    var found: [ExpressionMistake] = []
    func holds(_ text: String, _ part: ExpressionSite.Part, before: SQL, behind: SQL = "") throws -> Bool {
      let mistake = try probe.mistake(
        at: ExpressionSite(owner, part), text, before: before, behind: behind, on: warehouse)
      if let mistake { found.append(mistake) }
      return mistake == nil
    }
    guard var tables = rows(load.from) else { return [] }
    for (number, join) in load.joins.enumerated() {
      guard let table = rows(join.table) else { return found }
      let joined: SQL = "\(tables) \(unsafeSQL: join.keepsUnmatched ? "left join" : "join") \(table) on"
      let isGood = try holds(join.condition, .join(load: position, number), before: "select from \(joined)")
      tables = "\(joined) \(isGood ? .expression(join.condition) : "true")"
    }
    if let days = load.days {
      let bounds = [(days.first, ExpressionSite.Part.firstDay(load: position)), (days.last, .lastDay(load: position))]
      var areGood = true
      for (text, part) in bounds {
        areGood = try holds(text, part, before: "select", behind: "::timestamp from \(tables)") && areGood
      }
      guard areGood else { return found }
      tables += LoadQuery.spread(over: days)
    }
    if let condition = load.condition {
      _ = try holds(condition, .condition(load: position), before: "select from \(tables) where")
    }
    var groups: [SQL] = []
    for (number, text) in load.groupBy.enumerated() {
      let isGood = try holds(
        text, .groupBy(load: position, number), before: "select from \(tables) group by")
      guard isGood else { return found }
      groups.append(.expression(text))
    }
    for (number, text) in load.distinctOn.enumerated() {
      _ = try holds(text, .distinctOn(load: position, number), before: "select from \(tables) order by")
    }
    for (number, ordering) in load.orderBy.enumerated() {
      _ = try holds(ordering.expression, .orderBy(load: position, number), before: "select from \(tables) order by")
    }
    let group: SQL = groups.isEmpty ? "" : " group by \(groups.joined(separator: ", "))"
    func look(_ text: String, _ part: ExpressionSite.Part, as type: String) throws {
      _ = try holds(text, part, before: "select", behind: "::\(unsafeSQL: type) from \(tables)\(group)")
    }
    if let effective = load.effectiveFrom { try look(effective, .effectiveFrom(load: position), as: "timestamptz") }
    if let day = load.day { try look(day, .day(load: position), as: "date") }
    for (name, text) in load.values {
      guard let type = types[name] else { continue }
      try look(text, .value(load: position, name), as: type)
    }
    return found
  }
}
