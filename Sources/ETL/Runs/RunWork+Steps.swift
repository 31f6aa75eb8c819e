internal import Connectors
internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

extension RunWork {
  /// Stages the source tables, those of several readers at the same time read before they are taken in.
  func stage(
    _ opened: OrderedDictionary<String, any RowSource>, _ scope: RunScope, _ context: RunContext,
    _ summary: inout RunSummary, _ failures: inout StepFailures, on connection: borrowing Connection
  ) throws -> [String: StagedOutcome] {
    var jobs: OrderedDictionary<String, [ParallelReading.Job]> = [:]
    var position = 0
    for name in opened.keys {
      guard let definition = model.sources[name] else { continue }
      for table in definition.tablesInStagingOrder {
        position += 1
        let staged = StagedTable(source: definition, table: table)
        guard scope.reads(staged.path) else { continue }
        let mark = try StagingPhase.mark(of: staged, context.staging(staged.path), on: connection)
        jobs[name, default: []].append(ParallelReading.Job(staged: staged, mark: mark, position: position))
      }
    }
    let landed = try readAhead(opened, jobs, context)
    var outcomes: [String: StagedOutcome] = [:]
    for (name, source) in opened {
      for job in jobs[name] ?? [] {
        let path = job.staged.path
        let rows: any RowSource = landed[path].map { LandedRows(from: source, $0) } ?? source
        let phase = StagingPhase(
          context: context.staging(path), staged: job.staged, source: rows, position: job.position)
        let done = try failures.attempt(path, on: connection) { connection in
          var result: (counts: StepCounts, outcome: StagedOutcome, remarks: [String])?
          let step = try context.reporter.step(.stage, path) {
            result = try phase.run(outcomes: outcomes, on: connection)
            return result?.counts
          }
          return (step: step, outcome: result?.outcome, remarks: result?.remarks ?? [])
        }
        guard let done else { continue }
        outcomes[path] = done.outcome
        summary.steps.append(done.step)
        summary.remarks += done.remarks
      }
    }
    return outcomes
  }

  /// Reads tables at the same time, where that is asked for; rejected rows are in the warehouse already.
  private func readAhead(
    _ opened: OrderedDictionary<String, any RowSource>, _ jobs: OrderedDictionary<String, [ParallelReading.Job]>,
    _ context: RunContext
  ) throws -> [String: Result<ParallelReading.Landed, any Error>] {
    if case .rejects = options.extent { return [:] }
    guard options.parallel > 1 else { return [:] }
    let reading = ParallelReading(
      warehouse: warehouse, limit: options.parallel, signal: signal, runID: context.runID,
      progress: context.reporter.progress)
    // What columns a table has, or which keys are left, is asked while it is taken in.
    let readAhead = jobs.mapValues { jobs in
      jobs.filter { $0.staged.table.drift == nil && $0.staged.table.deletions != .compareKeys }
    }
    return try reading.read(opened.map { (source: $1, jobs: readAhead[$0] ?? []) })
  }

  /// Conforms the dimensions; one whose source tables are missing is left out.
  func conform(
    _ outcomes: [String: StagedOutcome], _ context: RunContext, _ summary: inout RunSummary,
    _ failures: inout StepFailures, on connection: borrowing Connection
  ) throws -> [String: Identifier] {
    var moved: [String: Identifier] = [:]
    for (position, dimension) in model.warehousedDimensions.enumerated() {
      var loads: [LoadDefinition] = []
      if case .loads(let own) = dimension.origin { loads = own }
      guard !failures.miss(Self.tables(of: loads)) else {
        failures.leaveOut(dimension.name)
        continue
      }
      let phase = ConformingPhase(
        context: context, table: DimensionTable(definition: dimension), position: position + 1)
      let done = try failures.attempt(dimension.name, on: connection) { connection in
        var result: ConformOutcome?
        let step = try context.reporter.step(.conform, dimension.name) {
          let (counts, outcome) = try phase.run(outcomes: outcomes, on: connection)
          result = outcome
          return counts
        }
        return (step: step, outcome: result)
      }
      guard let done else { continue }
      moved[dimension.name] = done.outcome?.moved
      summary.steps.append(done.step)
      summary.remarks += done.outcome?.remarks ?? []
    }
    return moved
  }

  /// Loads the stars; one whose source tables or dimensions are missing is left out.
  func loadStars(
    _ outcomes: [String: StagedOutcome], _ moved: [String: Identifier], _ context: RunContext,
    _ summary: inout RunSummary, _ failures: inout StepFailures, on connection: borrowing Connection
  ) throws {
    for (position, star) in model.loadedStars.enumerated() {
      guard !failures.miss(Self.tables(of: star.loads) + star.roles.values.map(\.dimension)) else { continue }
      let fact = FactTable(star: star, model: model)
      let phase = LoadingPhase(
        context: context, fact: fact, position: position + 1,
        isNew: context.newTables[fact.definitionOfTable.path] != nil)
      let step = try failures.attempt(star.name, on: connection) { connection in
        try context.reporter.step(.load, star.name) {
          try phase.run(outcomes: outcomes, moved: moved, on: connection)
        }
      }
      if let step { summary.steps.append(step) }
    }
  }

  /// Tells the members of dimensions that have gone without a fact.
  func markUnusedMembers(_ context: RunContext, on connection: borrowing Connection) throws {
    for dimension in model.warehousedDimensions where dimension.origin != .calendar {
      _ = try UnusedMembers(table: DimensionTable(definition: dimension), model: model, runID: context.runID)
        .mark(on: connection)
    }
  }

  /// Runs all checks before any of them stops the run, so that one failure does not hide another.
  func check(
    _ context: RunContext, _ summary: inout RunSummary, checks: inout [RunSummary.CheckResult],
    on connection: borrowing Connection
  ) throws {
    for subject in CheckSubject.all(of: model) {
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

  /// The paths of the source tables that loads read.
  private static func tables(of loads: [LoadDefinition]) -> [String] {
    loads.flatMap { [$0.from] + $0.joins.map(\.table) }.map { "\($0.source).\($0.table)" }
  }
}
