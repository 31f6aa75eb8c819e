internal import Postgres
internal import StarSchema

/// The run's own entry in the log, written beside the run's transaction, so that it outlives a rollback.
struct RunJournal: ~Copyable {
  private let connection: Connection

  init(to address: ServerAddress) throws {
    connection = try Connection(to: address)
  }

  /// Makes schema `meta` and its tables, or brings them up to date.
  ///
  /// The caller holds the run lock.
  func installBooks() throws {
    try connection.transaction { connection in
      _ = try connection.execute("create schema if not exists meta")
      let present = try SchemaCatalogue.tables(in: ["meta"], on: connection)
      for step in SchemaDifference(defined: MetaSchema.tables, described: present).steps where !step.isDestructive {
        // Schema `meta` is shared with other parts, whose tables and indexes are none of the load's business.
        guard step.kind != .dropIndex else { continue }
        for statement in step.statements { _ = try connection.execute(SQL(unsafeSQL: statement)) }
      }
    }
  }

  /// Closes the entries of runs that ended without a word: the caller holds the run lock and thus is the only one that
  /// could run.
  static func closeInterrupted(on connection: borrowing Connection) throws {
    _ = try connection.execute(
      """
      update meta.run set status = 'interrupted', finished_at = clock_timestamp(),
        message = 'the run ended without a word; nothing of it was kept'
      where status = 'running'
      """)
  }

  /// Makes the schema of landing tables, empty: what a run that was killed has left there goes.
  func makeLandingSchema() throws {
    try dropLandingSchema()
    _ = try connection.execute("create schema \(Identifier(ParallelReading.schema))")
  }

  /// Takes the landing tables away.
  func dropLandingSchema() throws {
    let schema = Identifier(ParallelReading.schema)
    guard try connection.value("select to_regnamespace(\(schema.name)) is not null", as: Bool.self) else { return }
    _ = try connection.execute("drop schema \(schema) cascade")
  }

  /// Closes the entries of runs that ended without a word before this one.
  func closeInterrupted() throws {
    try Self.closeInterrupted(on: connection)
  }

  /// The definitions with which the last run that was done has loaded, by their hash.
  func lastHash() throws -> String? {
    try connection.rows("select definitions_hash from meta.run where status = 'done' order by run_id desc limit 1")
      .first?.string(0)
  }

  /// Begins an entry.
  ///
  /// - Returns: the run's number.
  func begin(definitionsHash: String, serverProcess: Int32) throws -> Int {
    try connection.value(
      """
      insert into meta.run (status, definitions_hash, server_process)
      values ('running', \(definitionsHash), \(serverProcess)) returning run_id
      """, as: Int.self)
  }

  /// Closes the entry of a run that failed, with what its checks had found.
  func fail(run: Int, message: String, checks: [RunSummary.CheckResult]) throws {
    try connection.transaction { connection in
      _ = try connection.execute(
        """
        update meta.run set status = 'failed', finished_at = clock_timestamp(), message = \(message)
        where run_id = \(run)
        """)
      try Self.keep(checks, run: run, on: connection)
    }
  }

  /// Closes the entry of a run that is about to commit, in the run's own transaction.
  ///
  /// - Parameter extractedAt: the moment of the read, which stands for the mark where no source has one.
  /// - Returns: the moment up to which the sources' changes are in.
  static func finish(run: Int, extractedAt: String, on warehouse: borrowing Connection) throws -> String {
    try warehouse.value(
      """
      update meta.run set status = 'done', finished_at = clock_timestamp(),
        as_of = coalesce((select max(moment) from meta.mark), \(extractedAt)::timestamptz)
      where run_id = \(run) returning \(RunLog.moment("as_of"))
      """, as: String.self)
  }

  /// The checks of stars, by star, that no fact broke in the last run that was done.
  static func unbrokenChecks(on warehouse: borrowing Connection) throws -> [String: Set<String>] {
    let rows = try warehouse.rows(
      """
      select subject, check_name from meta.check_finding
      where run_id = (select max(run_id) from meta.run where status = 'done')
        and kind = \(RunSummary.CheckResult.Subject.star.rawValue)
      group by subject, check_name having sum(failures) = 0
      """)
    return try rows.reduce(into: [:]) { $0[try $1.string(0), default: []].insert(try $1.string(1)) }
  }

  /// Keeps what checks have found.
  static func keep(_ checks: [RunSummary.CheckResult], run: Int, on connection: borrowing Connection) throws {
    for (position, check) in checks.enumerated() {
      _ = try connection.execute(
        """
        insert into meta.check_finding (run_id, position, kind, subject, check_name, is_blocking, failures, measured,
          finding)
        values (\(run), \(Int32(position + 1)), \(check.kind.rawValue), \(check.subject), \(check.name),
          \(check.isBlocking), \(check.failures), \(check.measured), \(check.finding))
        on conflict do nothing
        """)
    }
  }

  /// Keeps what the steps did; steps that were skipped are left out.
  static func keep(_ steps: [LoadStep], run: Int, on warehouse: borrowing Connection) throws {
    for (position, step) in steps.enumerated() where !step.wasSkipped {
      let counts = step.counts
      _ = try warehouse.execute(
        """
        insert into meta.step (run_id, position, phase, subject, came, rejected, inserted, changed, retired, unchanged,
          checked, seconds)
        values (\(run), \(Int32(position + 1)), \(step.phase.rawValue), \(step.subject), \(counts.came),
          \(counts.rejected), \(counts.inserted), \(counts.changed), \(counts.retired), \(counts.unchanged),
          \(counts.checked), \(step.seconds))
        """)
    }
  }
}
