public import CubeModel
public import MDX
public import VisualBasic

/// Answers statements of MDX over the cubes of a model: binds them, collects the base cells that they need, evaluates.
public struct MDXEngine: Sendable {
  /// The cubes that statements ask, kept open as long as the warehouse stays in the same state.
  public let catalog: CubeCatalog
  private let source: any CellSource
  private let limits: MDXLimits
  /// How often a statement is begun anew because a load ended meanwhile.
  private static let mostAttempts = 3

  /// An engine.
  ///
  /// - Parameters:
  ///   - model: the cubes.
  ///   - source: their members and base cells.
  ///   - limits: what a statement may use up.
  public init(model: Model, source: any CellSource, limits: MDXLimits = MDXLimits()) {
    self.init(catalog: CubeCatalog(model: model, source: source), source: source, limits: limits)
  }

  /// An engine over a catalog that others use too.
  public init(catalog: CubeCatalog, source: any CellSource, limits: MDXLimits = MDXLimits()) {
    self.catalog = catalog
    self.source = source
    self.limits = limits
  }

  /// Answers a statement.
  ///
  /// - Parameters:
  ///   - text: the statement; its FROM names the cube.
  ///   - role: for whom it is answered; nil for one who sees all.
  ///   - language: the code of the language of captions and formats.
  ///   - state: the state of the warehouse that is asked, unless the statement says `AS KNOWN ON`.
  ///   - parameters: values for the statement's `@Name`, `Parameter` and `ParamRef`, by name; the statement asks for each.
  ///   - standing: values that hold where `parameters` has none, whether the statement asks for them or not.
  /// - Throws: `MDXFailure` for what is wrong with the statement, `CellSourceError`, `CancellationError`.
  public func answer(
    _ text: String, role: String? = nil, language: String = "en", state: WarehouseState = .latest,
    parameters: [String: ScalarValue] = [:], standing: [String: ScalarValue] = [:]
  ) async throws -> MDXAnswer {
    let statement: MDXStatement
    do {
      statement = try MDXStatement(parsing: text)
    } catch {
      throw MDXFailure(error)
    }
    return try await answer(
      statement, role: role, language: language, state: state, parameters: parameters, standing: standing)
  }

  /// Answers a statement that is read already.
  ///
  /// - Parameters:
  ///   - statement: the statement; its FROM names the cube.
  ///   - role: for whom it is answered; nil for one who sees all.
  ///   - language: the code of the language of captions and formats.
  ///   - state: the state of the warehouse that is asked, unless the statement says `AS KNOWN ON`.
  ///   - parameters: values for the statement's parameters, by name; the statement asks for each.
  ///   - standing: values that hold where `parameters` has none, whether the statement asks for them or not.
  /// - Throws: `MDXFailure` for what is wrong with the statement, `CellSourceError`, `CancellationError`.
  public func answer(
    _ statement: MDXStatement, role: String? = nil, language: String = "en", state: WarehouseState = .latest,
    parameters: [String: ScalarValue] = [:], standing: [String: ScalarValue] = [:]
  ) async throws -> MDXAnswer {
    let named = { (values: [String: ScalarValue]) in
      Dictionary(values.map { ($0.lowercased(), $1) }, uniquingKeysWith: { _, last in last })
    }
    let (given, all) = (named(parameters), named(standing).merging(named(parameters)) { $1 })
    var run: Int?
    for attempt in 1...Self.mostAttempts {
      let cube = try await open(statement.select.source.cube.name, role: role, language: language, run: run)
      let asking = StatementAsking(
        cube: cube, catalog: catalog, source: source, limits: limits,
        state: statement.select.source.cube.knownOn.map { .knownOn(day: $0.day) } ?? state,
        parameters: all, expected: Set(given.keys))
      let (answer, cellRun) = try await asking.answer(statement)
      guard let cellRun, cellRun != cube.stamp.run, asking.state == .latest, attempt < Self.mostAttempts else {
        return answer
      }
      run = cellRun
    }
    throw MDXFailure(.other, "the warehouse was loaded again and again while the statement was being answered")
  }

  private func open(_ name: Name, role: String?, language: String, run: Int?) async throws -> OpenedCube {
    do {
      return try await catalog.open(name.text, role: role, language: language, run: run)
    } catch let error as CubeQueryError {
      let isUnknown = error.mistakes.first?.kind == .unknownName
      throw MDXFailure(
        isUnknown ? .unknownName : .other, error.mistakes.first?.message ?? error.description, at: name.range)
    }
  }
}

extension MDXStatement {
  /// The SELECT that it is, or is about.
  var select: SelectStatement {
    switch self {
    case .select(let select): select
    case .drillthrough(let drillthrough): drillthrough.select
    case .explain(let inner): inner.select
    }
  }
}

extension MDXFailure {
  /// A text's mistakes.
  init(_ error: MDXError) {
    let all = error.mistakes.map { MDXFailure($0.kind == .limit ? .limit : .syntax, $0.message, at: $0.range) }
    self = all.first ?? MDXFailure(.syntax, error.description)
    further = Array(all.dropFirst())
  }
}
