internal import CubeModel
internal import OrderedCollections
internal import Postgres

/// The tables, conditions and groups of a load as SQL, without the columns that are selected.
struct LoadQuery {
  let load: LoadDefinition
  let context: RunContext

  /// The staged tables that the load reads, the driving one first.
  var references: [LoadDefinition.StagedTable] { [load.from] + load.joins.map(\.table) }

  /// `from … where … group by …` over the rows that the sources have now.
  ///
  /// - Parameters:
  ///   - restriction: a further condition, such as a set of keys.
  ///   - includingDeleted: whether rows count as well that the source shows and has deleted.
  ///   - readsOnce: whether each staged value is read as its type once a row, rather than wherever it is named.
  func body(
    restrictedTo restriction: SQL? = nil, includingDeleted: Bool = false, readsOnce: Bool = false
  ) throws -> SQL {
    var conditions: [SQL] = []
    if let condition = load.condition { conditions.append(.expression(condition)) }
    if let restriction { conditions.append(restriction) }
    var sql = try from(isWhole: restriction == nil) { staged, _ in
      includingDeleted ? staged.shownRows : staged.presentRows(in: nil, readsOnce: readsOnce)
    }
    if !conditions.isEmpty { sql += " where \(conditions.joined(separator: " and "))" }
    if !load.groupBy.isEmpty {
      sql += " group by \(load.groupBy.map { SQL.expression($0) }.joined(separator: ", "))"
    }
    return sql
  }

  /// `from … where …` over the rows of the only table that this run has brought and the sources have now.
  func brought(_ changed: Identifier?) throws -> SQL {
    var sql = try from { staged, _ in staged.presentRows(in: changed) }
    if let condition = load.condition { sql += " where \(SQL.expression(condition))" }
    return sql
  }

  /// `from …` over all images of the rows, restricted to those in which the table called `alias` has changed.
  ///
  /// - Parameter columns: the columns of the table whose changes matter; nil where all do.
  func changes(of alias: String, in columns: Set<String>? = nil, outcomes: [String: StagedOutcome]) throws -> SQL {
    let tables = try from(joins(concerning: alias)) { staged, name in
      let outcome = outcomes[staged.path]
      return name == alias
        ? staged.changedImages(outcome?.changed, superseded: outcome?.superseded, reading: columns)
        : staged.allImages(runID: context.runID, superseded: outcome?.superseded)
    }
    // Never null: what is left out by it are the rows without a partner of an outer join.
    return "\(tables) where \(Identifier(alias)).plumb_changed is not null"
  }

  /// - Parameter isWhole: whether all rows are joined rather than those of some keys.
  private func from(
    _ joins: [LoadDefinition.Join]? = nil, isWhole: Bool = false,
    _ rows: (_ staged: StagedTable, _ alias: String) -> SQL
  ) throws -> SQL {
    var sql: SQL = "from \(rows(try context.staged(load.from), load.from.alias)) as \(Identifier(load.from.alias))"
    let joins = joins ?? load.joins
    let besides = joins.count { $0.standsBeside }
    var place = 0
    for join in joins {
      let kind: SQL = join.keepsUnmatched ? "left join" : "join"
      let staged = try context.staged(join.table)
      let table = rows(staged, join.table.alias)
      let alias = Identifier(join.table.alias)
      let condition = SQL.expression(join.condition)
      guard join.standsBeside, besides > 1 else {
        sql += " \(kind) \(table) as \(alias) on \(condition)"
        continue
      }
      place += 1
      if place == 1 { sql += " cross join generate_series(1, \(unsafeSQL: String(besides))) as plumb_place" }
      let number = SQL(unsafeSQL: String(place))
      // The place has to be a value of the rows, by which they are hashed, rather than a condition on each pair: kept from
      // being folded away by `offset 0`, or, where the rows of a few keys may be better found by an index, by a column.
      let value = isWhole ? number : "case when r.\(Identifier(staged.table.key[0])) is not null then \(number) end"
      let fence: SQL = isWhole ? " offset 0" : ""
      sql += """
         left join (select \(value) as plumb_beside, r.* from \(table) as r\(fence)) as \(alias) \
        on \(alias).plumb_beside = plumb_place and \(condition)
        """
    }
    if let days = load.days { sql += Self.spread(over: days) }
    return sql
  }

  /// The joins by which a changed row of a table leads to keys: of tables that stand beside others, and of those joined to
  /// them, only its own and what groups and condition read.
  private func joins(concerning alias: String) throws -> [LoadDefinition.Join] {
    guard load.joins.contains(where: \.standsBeside) else { return load.joins }
    let tables = try references.map { (alias: $0.alias, columns: try context.staged($0).columns) }
    func aliases(in text: String) -> [String] { ExpressionColumns(of: text, in: tables).references.map(\.alias) }
    var anchors: [String: String] = [:]
    for join in load.joins {
      let others = aliases(in: join.condition).filter { $0 != join.table.alias }
      let anchor = join.standsBeside ? join.table.alias : others.compactMap { anchors[$0] }.first
      if let anchor { anchors[join.table.alias] = anchor }
    }
    let read = (load.groupBy + [load.condition].compactMap(\.self)).flatMap(aliases)
    let kept = Set(([alias] + read).compactMap { anchors[$0] })
    return load.joins.filter { join in anchors[join.table.alias].map(kept.contains) ?? true }
  }

  /// The join that makes of each row as many as there are days.
  static func spread(over days: LoadDefinition.Days) -> SQL {
    """
     cross join lateral (select moment::date as \(Identifier(LoadDefinition.Days.column)) from generate_series(\
    (\(SQL.expression(days.first)))::timestamp, (\(SQL.expression(days.last)))::timestamp, interval '1 day') as moment) \
    as \(Identifier(days.alias))
    """
  }
}
