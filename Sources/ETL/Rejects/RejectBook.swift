internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// Brings the log of rejects in order at the end of a run: what was rejected before in just the same way keeps its one
/// entry, and what is right by now, or given no more, is settled.
///
/// Nothing is ever taken out of the log but what it holds already.
struct RejectBook {
  let runID: Int

  private var run: SQL { .run(runID) }
  private var lastSeen: SQL { "coalesce(r.last_run, r.run_id)" }

  /// Joins the entries of this run with open ones that say the same, one by one.
  ///
  /// Steps write every reject as a new entry, since control totals count them.
  func fold(on warehouse: borrowing Connection) throws {
    // How often a key came is said in the reason of its duplicates, and is no difference.
    let sameness: SQL = """
      coalesce(r.target, '') as plumb_target, coalesce(r.key, '') as plumb_key, \
      case when r.is_duplicate then '' else r.reason end as plumb_reason
      """
    let copies: SQL = """
      \(sameness), row_number() over (partition by r.source, r.table_name, coalesce(r.target, ''), \
      coalesce(r.key, ''), case when r.is_duplicate then '' else r.reason end, r.row order by r.reject_id) as copy
      """
    _ = try warehouse.execute(
      """
      with news as (
        select r.*, \(copies) from meta.reject as r where r.run_id = \(run)
      ), olds as (
        select r.*, \(copies) from meta.reject as r where r.run_id < \(run) and r.settled_run is null
        and (r.source, r.table_name) in (select source, table_name from news)
      ), pairs as (
        select n.reject_id as new, o.reject_id as old, n.line, n.reason
        from news as n join olds as o on o.source = n.source and o.table_name = n.table_name
        and o.plumb_target = n.plumb_target and o.plumb_key = n.plumb_key and o.plumb_reason = n.plumb_reason
        and o.row = n.row and o.copy = n.copy
      ), gone as (
        delete from meta.reject as r using pairs as p where r.reject_id = p.new
      )
      update meta.reject as r set last_run = \(run), line = p.line, reason = p.reason from pairs as p where r.reject_id = p.old
      """)
  }

  /// Settles the rejects of a source's table: all that a whole read did not give again, or those whose key came anew.
  ///
  /// - Parameter changed: the table with the images that the run brought, where there is one.
  func settle(
    _ staged: StagedTable, changed: Identifier?, wasReadWhole: Bool, on warehouse: borrowing Connection
  ) throws {
    let open: SQL = """
      r.source = \(literal: staged.source.name) and r.table_name = \(literal: staged.table.name) \
      and r.target is null and r.settled_run is null and \(lastSeen) < \(run)
      """
    guard try warehouse.value("select exists (select from meta.reject as r where \(open))", as: Bool.self) else {
      return
    }
    if wasReadWhole {
      try settle(where: open, as: "the source gives it so no more", on: warehouse)
      return
    }
    try settle(
      where: """
        \(open) and exists (select from \(changed ?? staged.identifier) as s where \(staged.keyText(alias: "s")) = r.key \
        and s.\(Identifier(StagingColumn.run)) = \(run))
        """, as: "a row with its key was taken in", on: warehouse)
    try settle(
      where: """
        \(open) and exists (select from meta.reject as n where n.source = r.source and n.table_name = r.table_name \
        and n.target is null and n.key = r.key and coalesce(n.last_run, n.run_id) = \(run))
        """, as: "a later row with its key was rejected", on: warehouse)
  }

  /// Settles the rejects of a dimension or a star that was worked out as a whole and did not reject them again just so.
  ///
  /// - Returns: how many are rejected for another reason now.
  func settle(target: String, on warehouse: borrowing Connection) throws -> Int {
    let open: SQL = "r.target = \(literal: target) and r.settled_run is null and \(lastSeen) < \(run)"
    let otherwise = try settle(
      where: """
        \(open) and exists (select from meta.reject as n where n.run_id = \(run) and n.target = r.target \
        and n.source = r.source and n.table_name = r.table_name and n.key is not distinct from r.key and n.row = r.row)
        """, as: "it is rejected for another reason", on: warehouse)
    try settle(where: open, as: "it is right now, or its source gives it no more", on: warehouse)
    return otherwise
  }

  /// Settles the rejects of a star of which some facts were worked out: those whose fact this run has loaded.
  func settle(facts: FactTable, on warehouse: borrowing Connection) throws {
    let open: SQL = """
      r.target = \(literal: facts.star.name) and r.settled_run is null and not r.is_duplicate and \(lastSeen) < \(run)
      """
    guard try warehouse.value("select exists (select from meta.reject as r where \(open))", as: Bool.self) else {
      return
    }
    // By the key's columns as they were rejected, since facts are found by an index of them.
    let matches = facts.star.key.map { name, type in
      SQL("f.\(Identifier(name)) = (r.row ->> \(literal: name))::\(unsafeSQL: type.sqlName)")
    }.joined(separator: " and ")
    try settle(
      where: """
        \(open) and exists (
          select from \(facts.identifier) as f where f.retired_run is null and f.loaded_run = \(run) and \(matches))
        """, as: "its fact is right now", on: warehouse)
  }

  /// Settles what was replayed and not rejected again just so.
  ///
  /// - Returns: how many rows are rejected for another reason now.
  func settle(replayed numbers: [Int], on warehouse: borrowing Connection) throws -> Int {
    let again: SQL = """
      exists (select from meta.reject as n where n.run_id = \(run) and n.source = r.source \
      and n.table_name = r.table_name and n.target is null and n.key is not distinct from r.key and n.row = r.row)
      """
    let mine: SQL = "r.reject_id = any(\(numbers)) and r.settled_run is null and \(lastSeen) < \(run)"
    let otherwise = try settle(
      where: "\(mine) and \(again)", as: "it was replayed, and rejected for another reason", on: warehouse)
    try settle(where: mine, as: "it was replayed and taken in", on: warehouse)
    return otherwise
  }

  /// How many of some entries are open.
  func countOpen(_ numbers: [Int], on warehouse: borrowing Connection) throws -> Int {
    try warehouse.value(
      "select count(*) from meta.reject where reject_id = any(\(numbers)) and settled_run is null", as: Int.self)
  }

  @discardableResult
  private func settle(where condition: SQL, as words: String, on warehouse: borrowing Connection) throws -> Int {
    try warehouse.execute(
      "update meta.reject as r set settled_run = \(run), settlement = \(literal: words) where \(condition)")
  }
}
