/// What stands before and behind a member on its axis.
struct AxisPlace {
  /// Whether a child of the member follows.
  let isOpen: Bool
  /// Whether a sibling of the member stands before it.
  let followsSibling: Bool

  /// The place of a member in a set.
  init(_ index: Int, _ column: Int, of set: TupleSet, in scope: CubeScope) {
    let member = set.member(index, column)
    let next = index + 1 < set.count ? set.member(index + 1, column) : nil
    let previous = index > 0 ? set.member(index - 1, column) : nil
    isOpen = next.flatMap { scope.parent(of: $0) } == member
    followsSibling = previous.map { scope.parent(of: $0) == scope.parent(of: member) } ?? false
  }

  /// How a member is shown, as OLE DB for OLAP has it: how many children it has in the lower 16 bits, then whether it is
  /// drilled down, and whether its parent is that of the member before.
  func displayInfo(of member: Member, in scope: CubeScope) -> Int {
    min(scope.childCount(of: member), 0xFFFF) | (isOpen ? 0x1_0000 : 0) | (followsSibling ? 0x2_0000 : 0)
  }
}
