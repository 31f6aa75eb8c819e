internal import VisualBasic

extension Function {
  static let isGeneration = Function(
    "IsGeneration", "Whether a member stands so many generations above the leaves, which are generation 0.",
    "IsGeneration([Time].[1997], 2)",
    .scalar(.call, [.member, .integer], .boolean) { call in
      guard let member = try call.member(0), let generation = try call.integer(1) else { return .boolean(false) }
      if call.scope.isCalculated(member) { return .boolean(generation == 0) }
      let tree = call.scope.hierarchy(of: member).tree
      let depths = tree.leaves(below: member.ordinal).map { tree.depth(of: $0) - tree.depth(of: member.ordinal) }
      return .boolean(depths.contains(generation))
    })
}
