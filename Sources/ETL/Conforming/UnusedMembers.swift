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
  /// The facts that the run has added, by star.
  let loaded: [String: LoadedFacts]

  private var key: Identifier { Identifier(table.key) }
  private var isWithdrawn: SQL { table.isVersioned ? "d.valid_to < d.valid_from" : "false" }

  /// Brings the marks up to date, once the run has loaded its facts.
  ///
  /// - Returns: how many rows were marked and unmarked.
  func mark(on warehouse: borrowing Connection) throws -> Int {
    let row = try warehouse.rows(
      """
      select count(*) filter (where d.is_unused) as unused,
      count(*) filter (where not d.is_unused and d.gone_run = \(.run(runID))) as gone,
      count(*) filter (where not d.is_unused and \(isWithdrawn) and d.changed_run = \(.run(runID))) as withdrawn
      from \(table.identifier) as d
      """
    ).only()
    var changed = 0
    if try row.int("unused") > 0 { changed += try warehouse.execute(unmark) }
    if try row.int("gone") > 0 {
      // All versions of a member at once: any of them may be the one that it is shown as.
      let gone: SQL = "d.gone_run = \(.run(runID)) and not d.is_unused and d.\(key) > 0"
      changed += try markUnused(where: gone, as: table.naturalKey, "changed_run = \(.run(runID))", on: warehouse)
    }
    if try row.int("withdrawn") > 0 {
      let withdrawn: SQL = "\(isWithdrawn) and d.changed_run = \(.run(runID)) and not d.is_unused"
      changed += try markUnused(where: withdrawn, as: [table.key], nil, on: warehouse)
    }
    return changed
  }

  /// Marks rows on which no fact has ever stood, star by star, until all are known to be used or no star is left.
  ///
  /// - Parameter columns: what rows have in common that are used together.
  private func markUnused(
    where condition: SQL, as columns: [String], _ assignment: SQL?, on warehouse: borrowing Connection
  ) throws -> Int {
    let candidates = Identifier("pg_temp", "plumb_unused")
    var left = try warehouse.execute(
      """
      create temporary table \(Identifier(candidates.name)) on commit drop as
      select \(SQL.names(Array(Set([table.key] + columns)), of: "d")) from \(table.identifier) as d where \(condition)
      """)
    for (fact, role) in try uses(on: warehouse) where left > 0 {
      let keys = try warehouse.rows("select \(key) from \(candidates)").map { try $0.int(0) }
      // Keys that are told, not joined: so the server may look for them by several processes.
      let used = try warehouse.rows(
        "select distinct f.\(role) from \(fact) as f where f.\(role) = any(\(keys)::integer[])"
      )
      .map { try $0.int(0) }
      guard !used.isEmpty else { continue }
      left -= try warehouse.execute(
        """
        delete from \(candidates) as c using \(candidates) as o where o.\(key) = any(\(used)::integer[]) \
        and \(SQL.equal(columns, "c", "o"))
        """)
    }
    let marked =
      left == 0
      ? 0
      : try warehouse.execute(
        """
        update \(table.identifier) as d set is_unused = true\(assignment.map { SQL(", \($0)") } ?? "") from \(candidates) as c
        where c.\(key) = d.\(key)
        """)
    _ = try warehouse.execute("drop table \(candidates)")
    return marked
  }

  /// The tables of facts that stand on the dimension, and their columns; small tables come first.
  private func uses(on warehouse: borrowing Connection) throws -> [(fact: Identifier, role: Identifier)] {
    var uses: [(fact: Identifier, role: Identifier, rows: Double)] = []
    for star in model.loadedStars {
      let fact = FactTable(star: star, model: model)
      let roles = fact.roles.filter { $0.role.dimension == table.definition.name }
      guard !roles.isEmpty else { continue }
      let rows = try warehouse.value(
        "select reltuples::double precision from pg_class where oid = \(literal: fact.identifier.description)::regclass",
        as: Double.self)
      uses += roles.map { (fact.identifier, Identifier($0.name + "_key"), rows) }
    }
    return uses.sorted { $0.rows < $1.rows }.map { ($0.fact, $0.role) }
  }

  /// Members that are there again, or on which a late fact stands.
  private var unmark: SQL {
    """
    with unused as (
      select d.\(key), \(SQL.names(table.naturalKey, of: "d")) from \(table.identifier) as d where d.is_unused
    ), used as (
      select distinct \(SQL.names(table.naturalKey, of: "g")) from unused as g
      where g.\(key) in (\(keysUsedNow))
    )
    update \(table.identifier) as d set is_unused = false, changed_run = \(.run(runID))
    where d.is_unused and not (\(isWithdrawn))
    and (d.gone_run is null or exists (select from used as u where \(SQL.equal(table.naturalKey, "u", "d"))))
    """
  }

  /// The keys on which facts stand that this run has loaded.
  private var keysUsedNow: SQL {
    let queries = model.loadedStars.flatMap { star -> [SQL] in
      let fact = FactTable(star: star, model: model)
      guard let rows = loaded[star.name]?.rows(of: fact, runID: runID) else { return [] }
      return fact.roles.filter { $0.role.dimension == table.definition.name }.map { name, _, _ in
        "select f.\(Identifier(name + "_key")) from \(rows) as f"
      }
    }
    return queries.isEmpty ? "select -1" : queries.joined(separator: " union all ")
  }
}
