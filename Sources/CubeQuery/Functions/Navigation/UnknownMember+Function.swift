extension Function {
  static let unknownMember = Function(
    "UnknownMember", "The member below a member or hierarchy that stands for an unknown key; null where there is none.",
    "[Store].UnknownMember",
    .member(.property, [.member]) { call in
      guard let member = try call.member(0) else { return nil }
      let tree = call.scope.hierarchy(of: member).tree
      return call.scope.children(of: member).first { tree.key(of: $0) == .null }
        .map { Member(hierarchy: member.hierarchy, ordinal: $0) }
    })
}
