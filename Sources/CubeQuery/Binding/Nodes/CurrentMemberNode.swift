/// The current member of a hierarchy: what the hierarchy's name means where a member is wanted.
struct CurrentMemberNode: MemberNode {
  let hierarchy: any HierarchyNode

  init(_ hierarchy: any HierarchyNode) { self.hierarchy = hierarchy }
  init(_ index: Int) { hierarchy = FixedHierarchy(index: index) }

  var type: ExpressionType { .member(hierarchy.type.soleHierarchy) }

  var dependencies: HierarchySet {
    guard let index = hierarchy.type.soleHierarchy else { return .everything }
    return HierarchySet([index]).union(hierarchy.dependencies)
  }

  var readsCells: Bool { hierarchy.readsCells }

  func reach(_ reach: Reach, in space: Space) { hierarchy.reach(reach, in: space) }

  func member(_ evaluation: Evaluation) throws -> Member? {
    try evaluation.currentMember(try hierarchy.hierarchy(evaluation))
  }
}
