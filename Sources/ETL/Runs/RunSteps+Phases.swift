internal import Connectors
internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

extension RunSteps {
  /// Does a step.
  ///
  /// - Parameter number: tells apart the temporary tables of a run.
  func perform(_ step: RunStep, number: Int, on connection: borrowing Connection) throws -> Done {
    switch step {
    case .stage(let path): try stage(path, on: connection)
    case .conform(let name): try conform(name, number: number, on: connection)
    case .load(let name): try load(name, number: number, on: connection)
    }
  }

  private func stage(_ path: String, on connection: borrowing Connection) throws -> Done {
    guard let job = tables[path], let source = landed[path] ?? sources[job.staged.source.name] else {
      throw ETLError(.source, at: path, "its source is not open")
    }
    let phase = StagingPhase(
      context: context.staging(path), staged: job.staged, source: source, position: job.position)
    var result: (counts: StepCounts, outcome: StagedOutcome, remarks: [String])?
    let step = try context.reporter.step(.stage, path) {
      result = try phase.run(outcomes: outcomes, on: connection)
      return result?.counts
    }
    return Done(step: step, staged: result?.outcome, remarks: result?.remarks ?? [])
  }

  private func conform(_ name: String, number: Int, on connection: borrowing Connection) throws -> Done {
    guard let dimension = context.model.dimensions[name] else {
      throw ETLError(.definition, at: name, "there is no such dimension")
    }
    let phase = ConformingPhase(context: context, table: DimensionTable(definition: dimension), position: number)
    var result: ConformOutcome?
    let step = try context.reporter.step(.conform, name) {
      let (counts, outcome) = try phase.run(outcomes: outcomes, on: connection)
      result = outcome
      return counts
    }
    return Done(step: step, moved: result?.moved, remarks: result?.remarks ?? [])
  }

  private func load(_ name: String, number: Int, on connection: borrowing Connection) throws -> Done {
    guard let star = context.model.stars[name] else {
      throw ETLError(.definition, at: name, "there is no such star")
    }
    let fact = FactTable(star: star, model: context.model)
    let phase = LoadingPhase(
      context: context, fact: fact, position: number, isNew: context.newTables[fact.definitionOfTable.path] != nil)
    var facts = LoadedFacts.nothing
    let step = try context.reporter.step(.load, name) {
      let result = try phase.run(outcomes: outcomes, moved: moved, on: connection)
      facts = result.facts
      return result.counts
    }
    return Done(step: step, loaded: facts)
  }
}
