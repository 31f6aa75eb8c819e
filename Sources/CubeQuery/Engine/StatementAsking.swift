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
    let run = StatementRun(
      try BoundStatement(statement.select, cube: cube), memory: CellMemory(cube: cube), catalog: catalog,
      source: source, state: state, limits: limits)
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
}
