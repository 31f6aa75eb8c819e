internal import CubeModel
internal import OrderedCollections

extension StepOrder<RunStep> {
  /// The steps of a run: it takes tables in, then conforms dimensions, then loads stars.
  ///
  /// A star rests on the dimensions of its roles, as they are with their unions, and adds the members to them that only its
  /// facts know; other stars that do so find them there or add them themselves, and so stars do not rest on each other.
  ///
  /// - Parameters:
  ///   - tables: the source tables that are read, in the order in which they are staged.
  ///   - awaited: the paths of those that cannot be taken in yet.
  init(staging tables: [StagedTable], of model: Model, awaiting awaited: some Sequence<String> = []) {
    var steps: OrderedDictionary<RunStep, Set<RunStep>> = [:]
    for staged in tables {
      steps[.stage(staged.path)] = Set(staged.tombstones.map { [.stage($0.table.path)] } ?? [])
    }
    for dimension in model.warehousedDimensions {
      var loads = dimension.merges.map(\.load)
      if case .loads(let own) = dimension.origin { loads += own }
      steps[.conform(dimension.name)] = model.stages(readBy: loads)
    }
    for star in model.loadedStars {
      let dimensions = star.roles.values.map { RunStep.conform($0.dimension) }
      steps[.load(star.name)] = model.stages(readBy: star.loads).union(dimensions)
    }
    self.init(steps, awaiting: Set(awaited.map { .stage($0) }))
  }
}

extension Model {
  /// The steps that bring what loads read: their tables, and the tombstones by which rows of these are gone.
  fileprivate func stages(readBy loads: [LoadDefinition]) -> Set<RunStep> {
    let references = loads.flatMap { [$0.from] + $0.joins.map(\.table) }
    return references.reduce(into: []) { stages, reference in
      guard let source = sources[reference.source], let table = source.tables[reference.table] else { return }
      let staged = StagedTable(source: source, table: table)
      stages.insert(.stage(staged.path))
      if let (deletions, _) = staged.tombstones { stages.insert(.stage(deletions.path)) }
    }
  }
}
