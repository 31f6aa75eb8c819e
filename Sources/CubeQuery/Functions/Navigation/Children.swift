extension Function {
  static let children = Function(
    "Children", "The children of a member, without calculated ones.", "[Store].[USA].Children",
    .set(.property, [.member]) { call in
      guard let member = try call.member(0), !call.scope.isCalculated(member) else { return .empty }
      let tree = call.scope.hierarchy(of: member).tree
      return TupleSet(hierarchy: Int(member.hierarchy), tree.children(of: member.ordinal))
    })
}
