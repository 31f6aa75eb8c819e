/// A member named by the statement.
struct FixedMember: NamedMemberNode {
  let fixed: Member

  init(_ member: Member) { fixed = member }

  var type: ExpressionType { .member(Int(fixed.hierarchy)) }
  var dependencies: HierarchySet { HierarchySet() }
  var readsCells: Bool { false }

  func member(_ evaluation: Evaluation) -> Member? { fixed }
}
