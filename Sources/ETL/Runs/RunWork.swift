internal import Connectors
internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The run itself, on the thread that it was given.
struct RunWork: Sendable {
  let model: Model
  let warehouse: Warehouse
  let sources: SourceConnections
  let options: LoadOptions
  let signal: StopSignal

  /// Runs from lock to commit.
  func run(_ progress: @escaping @Sendable (LoadEvent) -> Void) throws -> RunSummary {
    let reporter = Reporter(progress: progress, isCancelled: { [signal] in signal.isRaised })
    let connection = try Connection(to: warehouse.address)
    signal.attach(connection.canceller)
    defer { signal.detachAll() }
    do {
      try RunLock.take(options.whenBusy, reporter: reporter, on: connection)
      defer { RunLock.release(on: connection) }
      let journal = try RunJournal(to: warehouse.address)
      try journal.installBooks()
      try journal.closeInterrupted()
      let lastHash = try journal.lastHash()
      let run = try journal.begin(definitionsHash: model.hash, serverProcess: connection.serverProcess)
      reporter.progress(.began(run: run))
      var checks: [RunSummary.CheckResult] = []
      defer { try? journal.dropLandingSchema() }
      if options.parallel > 1 { try journal.makeLandingSchema() }
      do {
        return try load(run: run, isNew: lastHash != model.hash, reporter: reporter, checks: &checks, on: connection)
      } catch {
        let message = signal.isRaised ? "the run was cancelled" : String(describing: error)
        try journal.fail(run: run, message: message, checks: checks)
        throw error
      }
    } catch  where signal.isRaised {
      throw CancellationError()
    }
  }

  private func load(
    run: Int, isNew: Bool, reporter: Reporter, checks: inout [RunSummary.CheckResult],
    on connection: borrowing Connection
  ) throws -> RunSummary {
    let clock = ContinuousClock()
    let start = clock.now
    let scope = try RunScope(options.extent, model: model, on: connection)
    let opened = try openSources(scope)
    defer { for source in opened.values { source.close() } }
    let extractedAt = try connection.value("select clock_timestamp()::text", as: String.self)
    let today = try connection.value("select current_date::text", as: String.self)
    let loadDay = options.loadDay ?? today
    return try connection.transaction { connection in
      _ = try connection.rows("select set_config('plumb.run_id', \(String(run)), true)")
      try ReadingFunctions.install(on: connection)
      try ClockFunctions.install(model.calendar, on: connection)
      if isNew { try refuseMistakes(on: connection) }
      let migration = try Migration(model: model, allowing: options.allowedMigrations, on: connection)
      try migration.refuseWithoutNeededSteps(for: options.extent)
      try migration.prepare(on: connection)
      let context = RunContext(
        schema: WarehouseSchema(model: model), runID: run, loadDay: loadDay,
        book: scope.book(of: try DefinitionBook(on: connection)),
        reporter: reporter, extent: options.extent, readWhole: scope.readWhole, newTables: migration.newTables,
        newColumns: migration.newColumns)
      var summary = RunSummary(
        run: run, asOf: "", steps: [], checks: [], migrations: migration.done.map(\.description),
        withheldMigrations: migration.withheld.map(\.description), remarks: scope.remarks, seconds: 0)
      var work = RunSteps(
        context: context, sources: opened, tables: try tables(of: opened, scope, context, on: connection),
        reading: reading(context), signal: signal)
      try work.run(on: connection)
      try work.failures.refuse()
      summary.steps = work.steps
      summary.remarks += work.remarks
      try markUnusedMembers(context, work.loaded, on: connection)
      summary.remarks += try RejectReview(
        context: context, scope: scope, outcomes: work.outcomes, doubted: work.doubted, steps: work.steps
      ).run(on: connection)
      try check(context, isNew ? nil : work.loaded, &summary, checks: &checks, on: connection)
      try migration.complete(model: model, runID: run, on: connection)
      if isNew { try Lineage(model: model).keep(on: connection) }
      try RunJournal.keep(summary.steps, run: run, on: connection)
      try RunJournal.keep(checks, run: run, on: connection)
      if reporter.isCancelled() { throw CancellationError() }
      summary.asOf = try RunJournal.finish(run: run, extractedAt: extractedAt, on: connection)
      summary.checks = checks
      summary.seconds = (clock.now - start) / .seconds(1)
      return summary
    }
  }

  /// Refuses definitions with SQL that the database refuses, all of it at once; those that loaded last time are known.
  private func refuseMistakes(on connection: borrowing Connection) throws {
    let mistakes = try ExpressionCheck(model: model).mistakes(on: connection)
    guard let first = mistakes.first else { return }
    let others = mistakes.dropFirst().map { "\n\($0)" }.joined()
    throw ETLError(.definition, at: first.place.description, first.sentence + others)
  }

  /// Opens all sources before the first row is read, so that their moments lie close together.
  ///
  /// Where one cannot be opened nothing is read, but what is wrong with the others is told as well.
  private func openSources(_ scope: RunScope) throws -> OrderedDictionary<String, any RowSource> {
    var opened: OrderedDictionary<String, any RowSource> = [:]
    var failures = StepFailures(signal: signal)
    for definition in model.sources.values where scope.reads(definition) {
      do {
        let source = try open(definition, scope)
        signal.attach(source.interruption)
        opened[definition.name] = source
      } catch {
        try failures.note(error, at: 0, isStep: false)
      }
    }
    guard !failures.isEmpty else { return opened }
    defer { for source in opened.values { source.close() } }
    for (name, source) in opened {
      for table in model.sources[name]?.tables.values.elements ?? [] where scope.reads("\(name).\(table.name)") {
        do {
          _ = try source.shape(of: table.requested)
        } catch {
          try failures.note(error, at: 0, isStep: false)
        }
      }
    }
    try failures.refuse()
    return opened
  }

  /// Opens a source, or takes rejected rows for it.
  private func open(_ definition: SourceDefinition, _ scope: RunScope) throws -> any RowSource {
    guard let numbers = scope.replayed[definition.name] else { return try open(definition) }
    let whole = scope.readWhole(of: definition)
    let source = whole.isEmpty ? nil : (tables: whole, rows: try open(definition))
    return ReplayedRows(of: definition, numbers: numbers, beside: source)
  }

  /// Opens a source; what a server says of itself does not tell which of them it is.
  private func open(_ definition: SourceDefinition) throws -> any RowSource {
    do {
      let source = try sources.source(for: definition)
      try source.open()
      return source
    } catch let error as PostgresError where error.kind != .cancelled {
      throw ETLError(
        .source, at: definition.name, "the source cannot be opened\(definition.connector.whereItIsSaid):",
        underlying: error)
    }
  }
}
