internal import MDX

/// One statement to one opened cube.
struct StatementAsking {
  let cube: OpenedCube
  let catalog: CubeCatalog
  let source: any CellSource
  let limits: MDXLimits
  let state: WarehouseState

  /// The answer, and the run on which its cells rest; nil where no cell was needed.
  func answer(_ statement: MDXStatement) async throws -> (MDXAnswer, run: Int?) {
    try check(statement.select)
    let part = try await part(statement.select.source)
    let run = try run(statement.select, of: part)
    switch statement {
    case .select:
      return (.cellSet(try await run.cellSet()), run.stamp?.run)
    case .explain(let inner):
      return (.explanation(try await run.explanation(of: inner)), run.stamp?.run)
    case .drillthrough(let drillthrough):
      let rows = try await run.rows(of: drillthrough)
      return (.rows(rows), rows.stamp.run)
    }
  }

  /// Binds a statement with subselects to the whole cube, so that the mistakes of all of its parts are told before any
  /// of them runs; one without is bound but once.
  private func check(_ select: SelectStatement) throws {
    guard case .subselect = select.source else { return }
    var mistakes = GatheredMistakes()
    _ = try mistakes.attempt { try BoundStatement(select, cube: cube) }
    var source = select.source
    while case .subselect(let subselect) = source {
      _ = try mistakes.attempt { try BoundStatement(subselect.statement, cube: cube) }
      source = subselect.source
    }
    try mistakes.check()
  }

  private func run(_ select: SelectStatement, of part: NarrowedCube) throws -> StatementRun {
    StatementRun(
      try BoundStatement(select, cube: part.cube),
      memory: CellMemory(cube: part.cube, restrictions: part.restrictions), catalog: catalog, source: source,
      state: state, limits: limits)
  }

  /// What is left of the cube.
  private func part(_ source: SelectSource) async throws -> NarrowedCube {
    guard case .subselect(let subselect) = source else { return NarrowedCube(cube: cube) }
    let whole = try await part(subselect.source)
    let sets = try await run(subselect.statement, of: whole).sets()
    return try whole.narrowed(to: sets, isVisual: !subselect.isNonVisual)
  }
}

extension Subselect {
  /// The subselect as a statement by itself.
  fileprivate var statement: SelectStatement {
    SelectStatement(axes: axes, from: source, where: slicer, range: range)
  }
}
