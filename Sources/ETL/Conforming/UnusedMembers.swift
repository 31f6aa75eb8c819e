internal import CubeModel
internal import Postgres

/// Tells the members that are gone and on which no fact has ever stood, and the versions that their source took back
/// likewise: cubes do not list them.
///
/// Facts that were retired count, since a state as known at an earlier run still has them.
struct UnusedMembers {
  let table: DimensionTable
  let model: Model
  let runID: Int

  private var key: Identifier { Identifier(table.key) }
  private var isWithdrawn: SQL { table.isVersioned ? "d.valid_to < d.valid_from" : "false" }

  /// Brings the marks up to date, once the run has loaded its facts.
  ///
  /// - Returns: how many rows were marked and unmarked.
  func mark(on warehouse: borrowing Connection) throws -> Int {
    let row = try warehouse.rows(
      """
      select count(*) filter (where d.is_unused) as unused,
      count(*) filter (where not d.is_unused and (d.gone_run = \(.run(runID)) \
      or \(isWithdrawn) and d.changed_run = \(.run(runID)))) as gone
      from \(table.identifier) as d
      """
    ).only()
    var changed = 0
    if try row.int("unused") > 0 { changed += try warehouse.execute(unmark) }
    guard try row.int("gone") > 0 else { return changed }
    changed += try warehouse.execute(markMembers)
    if table.isVersioned { changed += try warehouse.execute(markVersions) }
    return changed
  }

  /// Members that went in this run, all of their versions at once: any of them may be the one that they are shown as.
  private var markMembers: SQL {
    """
    with gone as (
      select d.\(key), \(SQL.names(table.naturalKey, of: "d")) from \(table.identifier) as d
      where d.gone_run = \(.run(runID)) and not d.is_unused and d.\(key) > 0
    ), used as (
      select distinct \(SQL.names(table.naturalKey, of: "g")) from gone as g
      where g.\(key) in (\(usedKeys(of: "gone")))
    )
    update \(table.identifier) as d set is_unused = true, changed_run = \(.run(runID)) from gone as g
    where d.\(key) = g.\(key) and not exists (select from used as u where \(SQL.equal(table.naturalKey, "u", "g")))
    """
  }

  private var markVersions: SQL {
    """
    with withdrawn as (
      select d.\(key) from \(table.identifier) as d
      where \(isWithdrawn) and d.changed_run = \(.run(runID)) and not d.is_unused
    )
    update \(table.identifier) as d set is_unused = true from withdrawn as w
    where d.\(key) = w.\(key) and d.\(key) not in (\(usedKeys(of: "withdrawn")))
    """
  }

  /// Members that are there again, or on which a late fact stands.
  private var unmark: SQL {
    """
    with unused as (
      select d.\(key), \(SQL.names(table.naturalKey, of: "d")) from \(table.identifier) as d where d.is_unused
    ), used as (
      select distinct \(SQL.names(table.naturalKey, of: "g")) from unused as g
      where g.\(key) in (\(usedKeys(of: "unused", loadedNow: true)))
    )
    update \(table.identifier) as d set is_unused = false, changed_run = \(.run(runID))
    where d.is_unused and not (\(isWithdrawn))
    and (d.gone_run is null or exists (select from used as u where \(SQL.equal(table.naturalKey, "u", "d"))))
    """
  }

  /// The keys on which facts stand, of those in a query's rows.
  private func usedKeys(of rows: String, loadedNow: Bool = false) -> SQL {
    let queries = model.loadedStars.flatMap { star in
      let fact = FactTable(star: star, model: model)
      return fact.roles.filter { $0.role.dimension == table.definition.name }.map { name, _, _ in
        let column = Identifier(name + "_key")
        let run: SQL = loadedNow ? " and f.loaded_run = \(.run(runID))" : ""
        return SQL(
          """
          select f.\(column) from \(fact.identifier) as f where f.\(column) in (select \(key) from \(Identifier(rows)))\(run)
          """)
      }
    }
    return queries.isEmpty ? "select -1" : queries.joined(separator: " union ")
  }
}
