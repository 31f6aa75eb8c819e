internal import MDX
internal import VisualBasic

/// The cells where the axes cross.
struct CellGrid {
  /// A cell's value as computed.
  struct Result {
    let value: ScalarValue
    let failure: MDXFailure?

    var isEmpty: Bool { value.isNull && failure == nil }
  }

  let run: StatementRun

  private var evaluation: Evaluation { run.evaluation }

  /// Leaves out the positions of `NON EMPTY` axes that have no value anywhere, then those that HAVING does not want.
  func removingEmpty(from sets: [TupleSet]) async throws -> [TupleSet] {
    let axes = run.statement.axes
    var kept = sets
    if axes.contains(where: \.isNonEmpty) {
      var full = sets.map { Set<Int>(minimumCapacity: min($0.count, 1000)) }
      try await visit(sets) { ordinal in
        if try result().isEmpty { return }
        var rest = ordinal
        for index in sets.indices {
          full[index].insert(rest % sets[index].count)
          rest /= sets[index].count
        }
      }
      for (index, axis) in axes.enumerated() where axis.isNonEmpty {
        kept[index] = sets[index].selecting(full[index].sorted())
      }
    }
    for (index, axis) in axes.enumerated() {
      if let condition = axis.condition { kept[index] = try await filtered(kept[index], by: condition) }
    }
    return kept
  }

  private func filtered(_ set: TupleSet, by condition: any ScalarNode) async throws -> TupleSet {
    let space = Space(evaluation.home.map { CoordinateSet($0) })
    func prepare(_ reach: Reach) { condition.reach(reach, in: set.isEmpty ? space : space.with(Bound(set))) }
    let truths = try await run.complete(preparing: prepare) {
      var found: [Bool] = []
      try evaluation.forEach(set) { _ in found.append(try evaluation.isTrue(condition.scalar(evaluation))) }
      return found
    }
    return set.selecting(truths.indices.filter { truths[$0] })
  }

  /// The cells that are not empty, or are written as something, by ordinal.
  func cells(_ sets: [TupleSet]) async throws -> [MDXCellSet.Cell] {
    var written: [MDXCellSet.Cell] = []
    let properties = run.statement.cellProperties.map { CellPropertyReading($0.text) }
    try await visit(sets) { ordinal in
      if let cell = try cell(ordinal, properties) { written.append(cell) }
    }
    return written.sorted { $0.ordinal < $1.ordinal }
  }

  /// The cell at the current members; nil where it is empty and its format writes nothing.
  private func cell(_ ordinal: Int, _ properties: [CellPropertyReading]) throws -> MDXCellSet.Cell? {
    let result = try result()
    if let failure = result.failure {
      return MDXCellSet.Cell(ordinal: ordinal, value: .null, formatted: "", properties: [], failure: failure)
    }
    do {
      let format = try evaluation.formatString(run.formats)
      let text = run.formats.text(of: result.value, in: format)
      if result.isEmpty, text.isEmpty { return nil }
      let asked = try properties.compactMap {
        try $0.value(ordinal: ordinal, result: result, text: text, format: format, evaluation)
      }
      return MDXCellSet.Cell(
        ordinal: ordinal, value: result.value, formatted: text, properties: asked, failure: nil)
    } catch let failure as MDXFailure {
      if failure.kind == .limit { throw failure }
      return MDXCellSet.Cell(ordinal: ordinal, value: .null, formatted: "", properties: [], failure: failure)
    }
  }

  private func result() throws -> Result {
    do {
      return Result(value: try evaluation.cell(), failure: nil)
    } catch let failure as MDXFailure {
      if failure.kind == .limit { throw failure }
      return Result(value: .null, failure: failure)
    }
  }

  /// Does something at each cell, at those whose base cells are missing again when these have been fetched.
  private func visit(_ sets: [TupleSet], _ body: (Int) throws -> Void) async throws {
    guard !evaluation.isNowhere, sets.allSatisfy({ !$0.isEmpty }) else { return }
    // Axis 0 runs fastest, so that a place in the product is a cell's ordinal.
    var grid: TupleSet?
    for set in sets.reversed() {
      guard let longer = grid.map({ TupleSet(product: $0, set) }) ?? set else { throw tooManyCells }
      grid = longer
    }
    var space = Space(evaluation.home.map { CoordinateSet($0) })
    if let grid { space = space.with(Bound(grid)) }
    let reach = Reach(evaluation)
    reach.cell(in: space)
    for case .computed(let node) in run.formats.formats(in: space, evaluation) { node.reach(reach, in: space) }
    try await run.fetch(reach.plan)
    guard let grid else { return try await visit(0..<1, of: nil, body) }
    if let places = try await run.complete({ try evaluation.filledPlaces(of: grid) }) {
      try await visit(places, of: grid, body)
    } else {
      guard grid.count <= evaluation.limits.cells else { throw tooManyCells }
      try await visit(0..<grid.count, of: grid, body)
    }
  }

  private var tooManyCells: MDXFailure {
    MDXFailure(
      .limit, "the answer would have more than \(evaluation.limits.cells) cells, the most that are allowed")
  }

  private func visit(
    _ places: some Sequence<Int>, of grid: TupleSet?, _ body: (Int) throws -> Void
  ) async throws {
    var waiting = Array(places)
    guard waiting.count <= evaluation.limits.cells else { throw tooManyCells }
    while !waiting.isEmpty {
      var suspended: [Int] = []
      for place in waiting {
        try evaluation.step()
        if let grid { evaluation.move(to: grid, place) }
        do {
          try body(place)
        } catch is Suspension {
          suspended.append(place)
        }
      }
      evaluation.moveAll(to: evaluation.home)
      waiting = suspended
      if !waiting.isEmpty { try await run.fetchNeeds() }
    }
  }
}
