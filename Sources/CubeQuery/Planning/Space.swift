/// Where the current members may be: a set of members for each hierarchy of the cube.
///
/// Which of them go together is not told, so a space stands for all combinations, a superset of what will be met.
struct Space: Sendable, Hashable {
  private var sets: [CoordinateSet]
  /// In whose eyes cells are read.
  var reader: CellReader

  init(_ sets: [CoordinateSet], for reader: CellReader = CellReader()) {
    self.sets = sets
    self.reader = reader
  }

  subscript(hierarchy: Int) -> CoordinateSet {
    get { sets[hierarchy] }
    set { sets[hierarchy] = newValue }
  }

  var count: Int { sets.count }

  /// Whether no combination is left.
  var isEmpty: Bool { sets.contains(where: \.isEmpty) }

  /// The space with some hierarchies bound anew.
  func with(_ bound: Bound) -> Space {
    var space = self
    for (hierarchy, members) in zip(bound.hierarchies, bound.members) { space.sets[hierarchy] = members }
    return space
  }

  /// Whether every combination is one of `other` too.
  func isSubset(of other: Space) -> Bool {
    reader == other.reader && zip(sets, other.sets).allSatisfy { $0.isSubset(of: $1) }
  }
}
