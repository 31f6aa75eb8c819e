extension Function {
  static let lastChild = Function(
    "LastChild", "The last child of a member; null for one without children.", "[Time].[1997].LastChild",
    .member(.property, [.member]) { call in
      try call.member(0).flatMap { member in
        call.scope.children(of: member).last.map { Member(hierarchy: member.hierarchy, ordinal: $0) }
      }
    })
}
