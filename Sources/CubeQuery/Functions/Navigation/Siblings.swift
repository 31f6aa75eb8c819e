extension Function {
  static let siblings = Function(
    "Siblings", "The children of a member's parent, the member among them.", "[Store].[USA].[OR].Siblings",
    .set(.property, [.member]) { call in
      guard let member = try call.member(0) else { return .empty }
      return TupleSet(hierarchy: Int(member.hierarchy), call.scope.siblings(of: member))
    })
}
