/// The hierarchy of a member that is known only when the statement runs.
struct HierarchyOfMember: HierarchyNode {
  let member: any MemberNode

  init(_ member: any MemberNode) { self.member = member }

  var type: ExpressionType { .hierarchy(nil) }
  var dependencies: HierarchySet { member.dependencies }
  var readsCells: Bool { member.readsCells }

  func hierarchy(_ evaluation: Evaluation) throws -> Int {
    guard let member = try member.member(evaluation) else {
      throw MDXFailure(.other, "the null member is of no hierarchy")
    }
    return Int(member.hierarchy)
  }

  func reach(_ reach: Reach, in space: Space) { member.reach(reach, in: space) }
}
