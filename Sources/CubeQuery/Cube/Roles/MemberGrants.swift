internal import CubeModel

/// What the grants on members of one hierarchy come to: by member whether it is given, and whether it is seen.
struct MemberGrants {
  /// Whether a grant gives the member itself.
  private(set) var isGiven: [Bool]
  /// Whether it, or a member below it, is given.
  private(set) var isSeen: [Bool]
  /// Whether all of the leaves at or below it are given.
  private(set) var isWhole: [Bool]

  /// - Parameters:
  ///   - grants: by member what is said of it; of several the last counts. The nearest one above holds for the others.
  ///   - isGivenAnyway: what holds where nothing above says anything.
  init(_ grants: [Int32: Bool], isGivenAnyway: Bool, in tree: MemberTree) {
    isGiven = Array(repeating: isGivenAnyway, count: tree.count)
    for ordinal in 0..<tree.count {
      let inherited = tree.parents[ordinal] < 0 ? isGivenAnyway : isGiven[Int(tree.parents[ordinal])]
      isGiven[ordinal] = grants[Int32(ordinal)] ?? inherited
    }
    isSeen = isGiven
    isWhole = isGiven
    for ordinal in (0..<tree.count).reversed() {
      let children = tree.children(of: Int32(ordinal))
      guard !children.isEmpty else { continue }
      isSeen[ordinal] = isGiven[ordinal] || children.contains { isSeen[Int($0)] }
      isWhole[ordinal] = children.allSatisfy { isWhole[Int($0)] } && (!tree.hasGenerations || isGiven[ordinal])
    }
  }

  /// The widest members of which all is seen, or of which nothing is.
  func widest(in tree: MemberTree, where isMeant: (Int) -> Bool) -> [Int32] {
    (0..<Int32(tree.count)).filter { ordinal in
      isMeant(Int(ordinal)) && !(tree.parent(of: ordinal).map { isMeant(Int($0)) } ?? false)
    }
  }
}
