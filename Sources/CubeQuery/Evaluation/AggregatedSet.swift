/// Tuples that stand together for their hierarchies in a cell: a slicer of several tuples, or what `Aggregate` is of.
struct AggregatedSet: Hashable {
  let tuples: TupleSet
  /// Whether it is the slicer, which every cell of the answer has.
  let isSlicer: Bool

  /// Whether the cell is put together from those of the tuples, rather than asked of the store as one.
  ///
  /// That is so where calculated members are among them, where tuples overlap and the measure adds up, which counts what
  /// they share twice as Mondrian does, and where a few cells are most likely there already.
  func isSummed(at measure: Int32, in evaluation: Evaluation) throws -> Bool {
    if hasCalculated(evaluation) {
      guard evaluation.cells.isAdditive(Int(measure)) else {
        throw MDXFailure(
          .other,
          "\(evaluation.scope.cube.measures[Int(measure)].name.bracketed) cannot be put together from calculated members"
        )
      }
      return true
    }
    let mixed = tuples.hierarchies.first { hasLeftOut(of: $0, in: evaluation.scope.cube, butOthers: true) }
    guard evaluation.cells.isAdditive(Int(measure)) else {
      guard let mixed else { return false }
      throw MDXFailure(
        .other,
        "\(evaluation.scope.cube.measures[Int(measure)].name.bracketed) cannot be put together from members of \(evaluation.scope.cube.hierarchies[mixed].uniqueName) of which a subselect leaves some out"
      )
    }
    if mixed != nil { return true }
    if !isSlicer, tuples.count <= 1000 { return true }
    return overlaps(evaluation)
  }

  private func hasCalculated(_ evaluation: Evaluation) -> Bool {
    tuples.hierarchies.indices.contains { column in
      tuples.distinct(column).last.map { evaluation.isCalculated($0, in: tuples.hierarchies[column]) } ?? false
    }
  }

  /// Whether there are members of a hierarchy that a subselect leaves out.
  ///
  /// - Parameter butOthers: whether there have to be others too.
  func hasLeftOut(of hierarchy: Int, in cube: OpenedCube, butOthers: Bool = false) -> Bool {
    let tree = cube.hierarchies[hierarchy].tree
    guard tree.outer != nil, let column = tuples.hierarchies.firstIndex(of: hierarchy) else { return false }
    let ordinals = tuples.distinct(column)
    guard ordinals.contains(where: { tree.isLeftOut($0) }) else { return false }
    return !butOthers || ordinals.contains { !tree.isLeftOut($0) }
  }

  /// Whether a fact may belong to two of the tuples.
  private func overlaps(_ evaluation: Evaluation) -> Bool {
    // Tuples of one level in every hierarchy are apart, unless one stands there twice.
    var isUneven = false
    for (column, hierarchy) in tuples.hierarchies.enumerated() {
      let tree = evaluation.scope.cube.hierarchies[hierarchy].tree
      if tree.hasGenerations { return true }
      let levels = Set(tuples.distinct(column).map { tree.level(of: $0) })
      if levels.count > 1 { isUneven = true }
    }
    if !isUneven {
      if tuples.factors.count > 1 { return tuples.factors.contains { Set($0.tupleRows).count < $0.count } }
      return Set(tuples.tupleRows).count < tuples.count
    }
    guard tuples.count <= 500 else { return true }
    let trees = tuples.hierarchies.map { evaluation.scope.cube.hierarchies[$0].tree }
    for first in 0..<tuples.count {
      for second in (first + 1)..<max(first + 1, tuples.count) {
        let meet = trees.indices.allSatisfy { column in
          let (one, other) = (tuples.ordinal(first, column), tuples.ordinal(second, column))
          return trees[column].isAncestor(one, orSelfOf: other) || trees[column].isAncestor(other, orSelfOf: one)
        }
        if meet { return true }
      }
    }
    return false
  }

  /// The distinct tuples of some columns.
  func projected(to columns: [Int]) -> TupleSet {
    if columns.count == tuples.arity { return tuples }
    var seen: Set<[Int32]> = []
    var ordinals: [Int32] = []
    for index in 0..<tuples.count {
      let row = columns.map { tuples.ordinal(index, $0) }
      if seen.insert(row).inserted { ordinals.append(contentsOf: row) }
    }
    return TupleSet(hierarchies: columns.map { tuples.hierarchies[$0] }, ordinals: ordinals)
  }

  static func == (left: AggregatedSet, right: AggregatedSet) -> Bool {
    left.isSlicer == right.isSlicer && left.tuples.hierarchies == right.tuples.hierarchies
      && left.tuples.count == right.tuples.count && left.tuples.ordinals == right.tuples.ordinals
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(tuples.hierarchies)
    hasher.combine(tuples.count)
    guard !tuples.isEmpty else { return }
    for column in 0..<tuples.arity {
      hasher.combine(tuples.ordinal(0, column))
      hasher.combine(tuples.ordinal(tuples.count - 1, column))
    }
  }
}

extension TupleSet {
  /// Each tuple's member numbers.
  var tupleRows: [[Int32]] { (0..<count).map { Array(row($0)) } }
}
