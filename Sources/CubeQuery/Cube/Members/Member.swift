/// A member of an opened cube, as two small numbers.
///
/// Which member it is, its cube knows: a member number below `MemberTree.nodeCount` is one of the hierarchy's tree, a
/// higher one a calculated member of the cube or of the statement (`CubeScope`).
struct Member: Hashable, Sendable {
  /// The number of its hierarchy in the cube; 0 are the measures.
  var hierarchy: Int32
  /// Its number in the hierarchy.
  var ordinal: Int32

  init(hierarchy: Int32, ordinal: Int32) {
    self.hierarchy = hierarchy
    self.ordinal = ordinal
  }

  /// Whether it is a measure, stored or calculated.
  var isMeasure: Bool { hierarchy == 0 }
}
