/// A member's place in the hierarchical order of its hierarchy, parents before or behind their children.
///
/// Calculated members stand behind the stored ones below the same parent; a member's hidden data member is the first of
/// all below it.
struct MemberPosition: Comparable, Hashable {
  /// The number of the stored member at whose place it stands.
  private let place: Int32
  /// Which comes first at the same place.
  private let turn: Int32
  private let ordinal: Int32

  /// - Parameter childrenFirst: whether children stand before their parents.
  init(_ member: Member, in scope: CubeScope, childrenFirst: Bool) {
    let tree = scope.hierarchy(of: member).tree
    ordinal = member.ordinal
    if scope.isCalculated(member) {
      let stored = scope.line(of: member).first { !scope.isCalculated($0) }?.ordinal
      place = (stored.map { tree.subtree(of: $0).upperBound } ?? Int32(tree.count)) - 1
      let depth = stored.map { tree.depth(of: $0) } ?? -1
      turn = Self.turn(depth: depth, childrenFirst: childrenFirst) - (childrenFirst ? 1 : 0)
    } else if ordinal >= tree.count {
      place = tree.parent(of: ordinal) ?? ordinal
      turn = childrenFirst ? -1 : 1
    } else if childrenFirst {
      place = tree.subtree(of: ordinal).upperBound - 1
      turn = Self.turn(depth: tree.depth(of: ordinal), childrenFirst: true)
    } else {
      place = ordinal
      turn = 0
    }
  }

  /// The deeper of two whose subtrees end at the same place comes first.
  private static func turn(depth: Int, childrenFirst: Bool) -> Int32 { 2 + 2 * Int32(Int(UInt16.max) - depth) }

  static func < (left: MemberPosition, right: MemberPosition) -> Bool {
    (left.place, left.turn, left.ordinal) < (right.place, right.turn, right.ordinal)
  }
}
