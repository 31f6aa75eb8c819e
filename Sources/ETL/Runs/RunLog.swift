internal import Postgres

/// The runs of a warehouse, as `meta.run` keeps them.
public struct RunLog: Sendable {
  private let warehouse: Warehouse

  /// The log of a warehouse.
  public init(of warehouse: Warehouse) {
    self.warehouse = warehouse
  }

  /// The latest runs, newest first; none before the first.
  ///
  /// A run whose process or server was killed is noted as interrupted by whoever looks first.
  ///
  /// - Throws: `PostgresError` when the warehouse cannot be asked.
  public func list(limit: Int = 20) async throws -> [RunRecord] {
    try await noteInterrupted()
    return try await Session.open(to: warehouse.address).transaction(readOnly: true) { connection in
      try Self.records("order by run_id desc limit \(limit)", on: connection)
    }
  }

  /// Whether there has been a run of that number, whatever came of it.
  ///
  /// - Throws: `PostgresError` when the warehouse cannot be asked.
  public func contains(run: Int) async throws -> Bool {
    try await Session.open(to: warehouse.address).transaction(readOnly: true) { connection in
      try !Self.records("where run_id = \(run)", on: connection).isEmpty
    }
  }

  /// The steps of a run, in order.
  ///
  /// - Throws: `PostgresError` when the warehouse cannot be asked.
  public func steps(ofRun run: Int) async throws -> [LoadStep] {
    try await Session.open(to: warehouse.address).transaction(readOnly: true) { connection in
      try connection.rows(
        """
        select phase, subject, came, rejected, inserted, changed, retired, unchanged, checked, seconds
        from meta.step where run_id = \(run) order by position
        """
      ).compactMap { row in
        guard let phase = LoadStep.Phase(rawValue: try row.string(0)) else { return nil }
        var counts = StepCounts()
        counts.came = try row.int(2)
        counts.rejected = try row.int(3)
        counts.inserted = try row.int(4)
        counts.changed = try row.int(5)
        counts.retired = try row.int(6)
        counts.unchanged = try row.int(7)
        counts.checked = try row.int(8)
        return LoadStep(phase: phase, subject: try row.string(1), counts: counts, seconds: try row.double(9))
      }
    }
  }

  /// What the checks of a run found, in order; also of a run that failed because of them.
  ///
  /// - Throws: `PostgresError` when the warehouse cannot be asked.
  public func checks(ofRun run: Int) async throws -> [RunSummary.CheckResult] {
    try await Session.open(to: warehouse.address).transaction(readOnly: true) { connection in
      guard try connection.value("select to_regclass('meta.check_finding') is not null", as: Bool.self) else {
        return []
      }
      return try connection.rows(
        """
        select kind, subject, check_name, is_blocking, failures, measured, finding
        from meta.check_finding where run_id = \(run) order by position
        """
      ).compactMap { row in
        guard let kind = RunSummary.CheckResult.Subject(rawValue: try row.string(0)) else { return nil }
        return RunSummary.CheckResult(
          kind: kind, subject: try row.string(1), name: try row.string(2), isBlocking: try row.bool(3),
          failures: try row.int(4), measured: try row.optionalString(5), finding: try row.optionalString(6))
      }
    }
  }

  /// Closes the entries of runs that ended without a word: they are noted as running, and nobody holds the run lock.
  ///
  /// Who may not write into the log leaves it as it is.
  func noteInterrupted() async throws {
    let session = try await Session.open(to: warehouse.address)
    do {
      try await session.transaction { connection in
        guard try Self.current(on: connection) != nil, try RunLock.isFree(on: connection) else { return }
        try RunJournal.closeInterrupted(on: connection)
      }
    } catch let error as PostgresError where ["42501", "25006"].contains(error.sqlState ?? "") {
      return
    }
  }

  /// The run that is going on, as far as the log knows.
  static func current(on connection: borrowing Connection) throws -> RunRecord? {
    try records("where status = 'running' order by run_id desc limit 1", on: connection).first
  }

  private static func records(_ rest: SQL, on connection: borrowing Connection) throws -> [RunRecord] {
    guard try connection.value("select to_regclass('meta.run') is not null", as: Bool.self) else { return [] }
    return try connection.rows(
      """
      select run_id, status, \(moment("started_at")), \(moment("finished_at")), \(moment("as_of")), definitions_hash,
        server_process, message from meta.run \(rest)
      """
    ).map { row in
      RunRecord(
        run: try row.int(0), status: RunRecord.Status(rawValue: try row.string(1)) ?? .failed,
        startedAt: try row.string(2), finishedAt: try row.optionalString(3), asOf: try row.optionalString(4),
        definitionsHash: try row.string(5), serverProcess: try row.optionalInt(6), message: try row.optionalString(7))
    }
  }

  /// A moment as `yyyy-mm-ddThh:mm:ssZ`.
  static func moment(_ column: String) -> SQL {
    "to_char(\(Identifier(column)) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
  }
}
