internal import MDX
internal import VisualBasic
internal import Wording

/// One statement to one opened cube.
struct StatementAsking {
  let cube: OpenedCube
  let catalog: CubeCatalog
  let source: any CellSource
  let limits: MDXLimits
  let state: WarehouseState
  /// What is given for parameters, by name in small letters.
  let parameters: [String: ScalarValue]
  /// The names of those that the statement has to ask for.
  let expected: Set<String>

  /// The answer, and the run on which its cells rest; nil where no cell was needed.
  func answer(_ statement: MDXStatement) async throws -> (MDXAnswer, run: Int?) {
    let whole = try bound(statement)
    let run = try await run(statement.select, bound: whole)
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

  /// The statement, bound to the whole cube; its subselects are bound too, so that the mistakes of all parts are told
  /// before any of them runs.
  private func bound(_ statement: MDXStatement) throws -> BoundStatement {
    let select = statement.select
    var mistakes = GatheredMistakes()
    var parts = [select]
    var source = select.source
    while case .subselect(let subselect) = source {
      parts.append(subselect.statement)
      source = subselect.source
    }
    let all = try parts.map { part in
      try mistakes.attempt { try BoundStatement(part, cube: cube, given: parameters) }
    }
    if case .drillthrough(let drillthrough) = statement {
      _ = try mistakes.attempt { try Binder(Formulas(scope: CubeScope(cube))).columns(returning: drillthrough.columns) }
    }
    if mistakes.isEmpty {
      let used = all.reduce(into: Set<String>()) { used, part in used.formUnion(part?.formulas.usedValues ?? []) }
      for name in expected.sorted() where !used.contains(name) {
        mistakes.add(
          MDXFailure(
            .unknownName,
            "the statement has no parameter '\(name)'.\(NearestName.question(for: name, among: used.sorted()))"))
      }
    }
    try mistakes.check()
    guard let first = all.first, let whole = first else { throw MDXFailure(.other, "the statement does not bind") }
    return whole
  }

  private func run(_ select: SelectStatement, bound whole: BoundStatement) async throws -> StatementRun {
    guard case .subselect = select.source else { return run(whole, of: NarrowedCube(cube: cube)) }
    let part = try await part(select.source)
    return run(try BoundStatement(select, cube: part.cube, given: parameters), of: part)
  }

  private func run(_ statement: BoundStatement, of part: NarrowedCube) -> StatementRun {
    StatementRun(
      statement, memory: CellMemory(cube: part.cube, parts: part.parts), catalog: catalog,
      source: source, state: state, limits: limits, isNothingLeft: part.isNothing)
  }

  /// What is left of the cube.
  private func part(_ source: SelectSource) async throws -> NarrowedCube {
    guard case .subselect(let subselect) = source else { return NarrowedCube(cube: cube) }
    let whole = try await part(subselect.source)
    let inner = try BoundStatement(subselect.statement, cube: whole.cube, given: parameters)
    let sets = try await run(inner, of: whole).sets()
    return try whole.narrowed(to: sets, isVisual: !subselect.isNonVisual)
  }
}

extension Subselect {
  /// The subselect as a statement by itself.
  fileprivate var statement: SelectStatement {
    SelectStatement(axes: axes, from: source, where: slicer, range: range)
  }
}
