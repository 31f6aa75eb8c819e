extension Function {
  static let dataMember = Function(
    "DataMember",
    "The member that stands for a member's own data in a parent-child hierarchy; null in other hierarchies.",
    "[Store].[USA].DataMember",
    .member(.property, [.member]) { call in
      guard let member = try call.member(0), !call.scope.isCalculated(member) else { return nil }
      let hierarchy = call.scope.hierarchy(of: member)
      return hierarchy.tree.dataMember(of: member.ordinal).map { hierarchy.member($0) }
    })
}
