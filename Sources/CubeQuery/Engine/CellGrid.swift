internal import MDX
internal import VisualBasic

/// The cells where the axes cross.
struct CellGrid {
  let run: StatementRun

  private var evaluation: Evaluation { run.evaluation }

  /// Leaves out the positions of `NON EMPTY` axes that have no value anywhere.
  func removingEmpty(from sets: [TupleSet]) async throws -> [TupleSet] {
    let axes = run.statement.axes
    guard axes.contains(where: { $0.isNonEmpty || $0.condition != nil }) else { return sets }
    var kept = sets
    if axes.contains(where: \.isNonEmpty) {
      let values = try await values(sets)
      let sizes = sets.map(\.count)
      for (index, axis) in axes.enumerated() where axis.isNonEmpty {
        let stride = sizes[..<index].reduce(1, *)
        var isFull = Array(repeating: false, count: sizes[index])
        for (ordinal, result) in values { if !result.isEmpty { isFull[ordinal / stride % sizes[index]] = true } }
        kept[index] = sets[index].selecting(isFull.indices.filter { isFull[$0] })
      }
    }
    for (index, axis) in axes.enumerated() {
      guard let condition = axis.condition else { continue }
      let set = kept[index]
      let space = Space(evaluation.home.map { CoordinateSet($0) })
      var truths: [Bool] = []
      truths = try await run.complete(
        preparing: { condition.reach($0, in: set.isEmpty ? space : space.with(Bound(set))) },
        {
          var found: [Bool] = []
          try evaluation.forEach(set) { _ in found.append(try evaluation.isTrue(condition.scalar(evaluation))) }
          return found
        })
      kept[index] = set.selecting(truths.indices.filter { truths[$0] })
    }
    return kept
  }

  /// A cell's value as computed.
  struct Result {
    let value: ScalarValue
    let failure: MDXFailure?

    var isEmpty: Bool { value.isNull && failure == nil }
  }

  /// The cells that are not empty, or are written as something, by ordinal.
  func cells(_ sets: [TupleSet]) async throws -> [MDXCellSet.Cell] {
    var written: [MDXCellSet.Cell] = []
    let properties = run.statement.cellProperties.map { CellPropertyReading($0.text) }
    try await visit(sets) { ordinal in
      let result = try self.result()
      let text: String
      do {
        text = result.failure == nil ? try self.text(of: result.value) : ""
      } catch let failure as MDXFailure {
        written.append(
          MDXCellSet.Cell(ordinal: ordinal, value: .null, formatted: "", properties: [], failure: failure))
        return
      }
      if result.isEmpty, text.isEmpty { return }
      let asked = try properties.compactMap { try $0.value(result: result, text: text, run: run) }
      written.append(
        MDXCellSet.Cell(
          ordinal: ordinal, value: result.value, formatted: text, properties: asked, failure: result.failure))
    }
    return written.sorted { $0.ordinal < $1.ordinal }
  }

  private func text(of value: ScalarValue) throws -> String {
    let format = try evaluation.formatString(run.formats)
    return run.formats.text(of: value, in: format)
  }

  private func values(_ sets: [TupleSet]) async throws -> [(Int, Result)] {
    var values: [(Int, Result)] = []
    try await visit(sets) { ordinal in
      let result = try self.result()
      if !result.isEmpty { values.append((ordinal, result)) }
    }
    return values
  }

  private func result() throws -> Result {
    do {
      return Result(value: try evaluation.cell(), failure: nil)
    } catch let failure as MDXFailure {
      if failure.kind == .limit { throw failure }
      return Result(value: .null, failure: failure)
    }
  }

  /// Does something at each cell, those whose base cells are missing again when these have been fetched.
  private func visit(_ sets: [TupleSet], _ body: (Int) throws -> Void) async throws {
    let sizes = sets.map(\.count)
    var count = 1
    for size in sizes {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard !overflow, product <= evaluation.limits.cells else {
        throw MDXFailure(
          .limit, "the answer would have more than \(evaluation.limits.cells) cells, the most that are allowed")
      }
      count = product
    }
    guard count > 0, !evaluation.isNowhere else { return }
    var space = Space(evaluation.home.map { CoordinateSet($0) })
    for set in sets { space = space.with(Bound(set)) }
    let reach = Reach(evaluation)
    reach.cell(in: space)
    for case .computed(let node) in reachedFormats(space) { node.reach(reach, in: space) }
    try await run.fetch(reach.plan)
    var waiting = Array(0..<count)
    while !waiting.isEmpty {
      var suspended: [Int] = []
      for ordinal in waiting {
        try evaluation.step()
        var rest = ordinal
        for (set, size) in zip(sets, sizes) {
          let place = rest % size
          rest /= size
          for column in 0..<set.arity { evaluation.move(set.hierarchies[column], to: set.ordinal(place, column)) }
        }
        do {
          try body(ordinal)
        } catch is Suspension {
          suspended.append(ordinal)
        }
      }
      evaluation.moveAll(to: evaluation.home)
      waiting = suspended
      if !waiting.isEmpty { try await run.fetchNeeds() }
    }
  }

  private func reachedFormats(_ space: Space) -> [Formats.Format] {
    (0..<space.count).flatMap { hierarchy in
      space[hierarchy].ordinals.filter { evaluation.isCalculated($0, in: hierarchy) }.map {
        run.formats.format(of: Member(hierarchy: Int32(hierarchy), ordinal: $0))
      }
    }
  }
}
