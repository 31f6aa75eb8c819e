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
  ///   - keys: the expressions of the load that the restriction reads.
  ///   - includingDeleted: whether rows count as well that the source shows and has deleted.
  ///   - readsOnce: whether each staged value is read as its type once a row, rather than wherever it is named.
  func body(
    restrictedTo restriction: SQL? = nil, over keys: [String] = [], includingDeleted: Bool = false,
    readsOnce: Bool = false
  ) throws -> SQL {
    var sql = try joined(where: condition(restrictedTo: restriction), over: keys) { staged, _ in
      includingDeleted ? staged.shownRows : staged.presentRows(in: nil, readsOnce: readsOnce)
    }
    if !load.groupBy.isEmpty {
      sql += " group by \(load.groupBy.map { SQL.expression($0) }.joined(separator: ", "))"
    }
    return sql
  }

  /// ` where …`, or nothing where all rows count.
  func condition(restrictedTo restriction: SQL?) -> SQL {
    let conditions = [load.condition.map { SQL.expression($0) }, restriction].compactMap(\.self)
    return conditions.isEmpty ? "" : " where \(conditions.joined(separator: " and "))"
  }

  /// `from … where …` over the rows of the only table that this run has brought and the sources have now.
  func brought(_ changed: Identifier?) throws -> SQL {
    "\(try from { staged, _ in staged.presentRows(in: changed) })\(condition(restrictedTo: nil))"
  }

  /// `from …` over some of the joins.
  func from(
    _ joins: [LoadDefinition.Join]? = nil, _ rows: (_ staged: StagedTable, _ alias: String) -> SQL
  ) throws -> SQL {
    var sql: SQL = "from \(rows(try context.staged(load.from), load.from.alias)) as \(Identifier(load.from.alias))"
    for join in joins ?? load.joins { sql += try joining(join, rows) }
    if let days = load.days { sql += Self.spread(over: days) }
    return sql
  }

  /// A table that is joined, `join … on …`, as some of its rows.
  func joining(_ join: LoadDefinition.Join, _ rows: (_ staged: StagedTable, _ alias: String) -> SQL) throws -> SQL {
    let table = rows(try context.staged(join.table), join.table.alias)
    let kind: SQL = join.keepsUnmatched ? "left join" : "join"
    return " \(kind) \(table) as \(Identifier(join.table.alias)) on \(SQL.expression(join.condition))"
  }

  /// The columns of the load's tables by alias, for words without an alias.
  func columnsByAlias() throws -> [(alias: String, columns: [String])] {
    try references.map { (alias: $0.alias, columns: try context.staged($0).columns) }
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
