/// A member that the statement names and a subselect leaves out: the null member, but that a range may begin or end
/// with it.
struct LeftOutMember: NamedMemberNode {
  /// The member in the whole cube.
  let whole: Member

  var type: ExpressionType { .member(Int(whole.hierarchy)) }
  var dependencies: HierarchySet { HierarchySet() }
  var readsCells: Bool { false }

  func member(_ evaluation: Evaluation) -> Member? { nil }
}
