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
  func body(restrictedTo restriction: SQL? = nil, includingDeleted: Bool = false) throws -> SQL {
    var conditions: [SQL] = []
    if let condition = load.condition { conditions.append(.expression(condition)) }
    if let restriction { conditions.append(restriction) }
    var sql = try from { staged, _ in includingDeleted ? staged.shownRows : staged.presentRows }
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
  func changes(of alias: String, outcomes: [String: StagedOutcome]) throws -> SQL {
    let tables = try from { staged, name in
      let outcome = outcomes[staged.path]
      return name == alias
        ? staged.changedImages(outcome?.changed, superseded: outcome?.superseded)
        : staged.allImages(runID: context.runID, superseded: outcome?.superseded)
    }
    // Never null: what is left out by it are the rows without a partner of an outer join.
    return "\(tables) where \(Identifier(alias)).plumb_changed is not null"
  }

  private func from(_ rows: (_ staged: StagedTable, _ alias: String) -> SQL) throws -> SQL {
    var sql: SQL = "from \(rows(try context.staged(load.from), load.from.alias)) as \(Identifier(load.from.alias))"
    for join in load.joins {
      let kind: SQL = join.keepsUnmatched ? "left join" : "join"
      let table = rows(try context.staged(join.table), join.table.alias)
      sql += " \(kind) \(table) as \(Identifier(join.table.alias)) on \(SQL.expression(join.condition))"
    }
    return sql
  }
}
