extension Evaluation {
  /// The places in a set at which the cell, or a scalar, may have a value: the store's groups tell.
  ///
  /// - Returns: nil where every tuple has to be tried: there are few, or the scalar may have a value where nothing is.
  /// - Throws: `Suspension` where the groups have not been fetched.
  func filledPlaces(of set: TupleSet, for node: any Node = CurrentCell()) throws -> [Int]? {
    guard set.count > limits.triedTuples else { return nil }
    let space = Space(coordinates.map { CoordinateSet($0) }, for: reader).with(Bound(set))
    var strictness = Strictness(self)
    guard strictness.isStrict(cellIn: space), strictness.isStrict(node, in: space) else { return nil }
    return try places(in: set, node: node, space: space, moved: strictness.moved)
  }

  /// The places in a set at which a condition may hold.
  ///
  /// - Returns: nil where every tuple has to be tried.
  /// - Throws: `Suspension` where the groups have not been fetched.
  func likelyPlaces(of set: TupleSet, for condition: any Node) throws -> [Int]? {
    guard set.count > limits.triedTuples else { return nil }
    let space = Space(coordinates.map { CoordinateSet($0) }, for: reader).with(Bound(set))
    var strictness = Strictness(self)
    guard strictness.isStrict(cellIn: space), strictness.isFalse(condition, in: space) else { return nil }
    return try places(in: set, node: condition, space: space, moved: strictness.moved)
  }

  private func places(in set: TupleSet, node: any Node, space: Space, moved: HierarchySet) throws -> [Int]? {
    let reach = Reach(self, ofMissing: false)
    node.reach(reach, in: space)
    let kept = set.hierarchies.filter { !moved.contains($0) }
    guard !kept.isEmpty else { return nil }
    var segments: [CellSegment] = []
    var isMissing = false
    for box in reach.plan.boxes {
      // A measure that says the same for all members of a dimension has groups without them.
      guard
        box.measures.allSatisfy({ measure in
          !cells.repeats(measure) || kept.allSatisfy { cells.touches($0, measure: measure) }
        })
      else { return nil }
      if let segment = cells.segment(covering: box) {
        segments.append(segment)
      } else {
        needs.note(box)
        isMissing = true
      }
    }
    if isMissing { throw Suspension() }
    var index = PlaceIndex(of: set, keeping: kept)
    for segment in segments {
      let sides = kept.map { hierarchy in
        (
          segment.box.sides.firstIndex { Int($0.grain.hierarchy) == hierarchy },
          cube.hierarchies[hierarchy].allMember ?? -1
        )
      }
      for row in 0..<segment.rowCount {
        try step()
        index.note(sides.map { side, all in side.map { segment.ordinal(row, $0) } ?? all })
      }
    }
    return index.places
  }

  private var cube: OpenedCube { scope.cube }
}
