internal import CubeQuery
internal import Postgres

/// Reads from the run log what an answer rests on.
enum StampReader {
  /// The stamp of a state: of its run, or of the last one that had finished when it was at that number.
  ///
  /// - Throws: `CellSourceError` when no run of that number has been yet.
  static func stamp(of state: WarehouseState, in connection: borrowing Connection) throws -> WarehouseStamp {
    switch state {
    case .latest:
      return try last(where: "", in: connection) ?? .none
    case .knownOn:
      return try last(where: " and run_id = \(run(knownIn: state))", in: connection)
        ?? .none
    case .asKnown(let run):
      let newest = try last(where: "", in: connection)?.run ?? 0
      guard (0...newest).contains(run) else {
        throw CellSourceError(
          .unknownRun, place: "state as known at run \(run)",
          newest == 0 ? "no run has finished yet" : "the last finished run is \(newest)")
      }
      return try last(where: " and run_id <= \(run)", in: connection)
        ?? .none
    }
  }

  /// The number of the last run of a state, as an expression; 0 when the state is before the first.
  static func run(knownIn state: WarehouseState) -> SQL {
    switch state {
    case .asKnown(let run): return "\(run)"
    case .knownOn(let day):
      return """
        (select coalesce(max(run_id), 0) from meta.run \
        where status = 'done' and as_of < (\(day)::text::date + 1)::timestamp at time zone 'UTC')
        """
    case .latest: return "(select coalesce(max(run_id), 0) from meta.run where status = 'done')"
    }
  }

  /// What is said of a former state of tables that keep none.
  static func noHistory(of place: String) -> CellSourceError {
    CellSourceError(
      .noHistory, place: place, "its table is there already and keeps no former states; ask for the latest one")
  }

  private static func last(where condition: SQL, in connection: borrowing Connection) throws -> WarehouseStamp? {
    let rows = try connection.rows(
      #"""
      select run_id, to_char(as_of at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as as_of, definitions_hash
      from meta.run where status = 'done'\#(condition) order by run_id desc limit 1
      """#)
    guard let row = rows.first else { return nil }
    return WarehouseStamp(
      run: try row.int("run_id"), asOf: try row.optionalString("as_of"),
      definitionsHash: try row.optionalString("definitions_hash"))
  }
}
