/// A measure that the statement names outside of formulas and a subselect leaves out: the null member.
struct LeftOutMember: NamedMemberNode {
  /// The member in the whole cube.
  let whole: Member

  var type: ExpressionType { .member(Int(whole.hierarchy)) }
  var dependencies: HierarchySet { HierarchySet() }
  var readsCells: Bool { false }

  func member(_ evaluation: Evaluation) -> Member? { nil }
}
