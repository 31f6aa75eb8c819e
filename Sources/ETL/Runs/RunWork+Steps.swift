internal import Connectors
internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

extension RunWork {
  /// The source tables that the run reads, by their paths, in the order in which they are staged.
  func tables(
    of opened: OrderedDictionary<String, any RowSource>, _ scope: RunScope, _ context: RunContext,
    on connection: borrowing Connection
  ) throws -> OrderedDictionary<String, ParallelReading.Job> {
    var jobs: OrderedDictionary<String, ParallelReading.Job> = [:]
    var position = 0
    for name in opened.keys {
      guard let definition = model.sources[name] else { continue }
      for table in definition.tablesInStagingOrder {
        position += 1
        let staged = StagedTable(source: definition, table: table)
        guard scope.reads(staged.path) else { continue }
        let mark = try StagingPhase.mark(of: staged, context.staging(staged.path), on: connection)
        jobs[staged.path] = ParallelReading.Job(staged: staged, mark: mark, position: position)
      }
    }
    return jobs
  }

  /// What reads tables beside the run, where that is asked for; rejected rows are in the warehouse already.
  func reading(_ context: RunContext) -> ParallelReading? {
    if case .rejects = options.extent { return nil }
    guard options.parallel > 1 else { return nil }
    let reading = ParallelReading(
      warehouse: warehouse, limit: options.parallel, runID: context.runID, progress: context.reporter.progress)
    signal.attach(reading.signal)
    return reading
  }

  /// Tells the members of dimensions that have gone without a fact.
  func markUnusedMembers(
    _ context: RunContext, _ loaded: [String: LoadedFacts], on connection: borrowing Connection
  ) throws {
    for dimension in model.warehousedDimensions where dimension.origin != .calendar {
      _ = try UnusedMembers(
        table: DimensionTable(definition: dimension), model: model, runID: context.runID, loaded: loaded
      ).mark(on: connection)
    }
  }

  /// Runs all checks before any of them stops the run, so that one failure does not hide another.
  ///
  /// - Parameter loaded: the facts that were added, by star; nil where all are to be looked at.
  func check(
    _ context: RunContext, _ loaded: [String: LoadedFacts]?, _ summary: inout RunSummary,
    checks: inout [RunSummary.CheckResult], on connection: borrowing Connection
  ) throws {
    let unbroken = loaded == nil ? [:] : try RunJournal.unbrokenChecks(on: connection)
    for subject in CheckSubject.all(of: model, runID: context.runID, loaded: loaded, unbroken: unbroken) {
      var results: [RunSummary.CheckResult] = []
      let step = try context.reporter.step(.check, subject.name) {
        var counts = StepCounts()
        (counts.checked, results) = try CheckingPhase(subject: subject, model: model).run(on: connection)
        return counts
      }
      checks += results
      let worked = summary.steps.firstIndex { $0.phase == subject.phase && $0.subject == subject.name }
      if let worked {
        summary.steps[worked].counts.checked = step.counts.checked
        summary.steps[worked].seconds += step.seconds
      }
    }
    try CheckingPhase.refuse(checks)
  }
}
