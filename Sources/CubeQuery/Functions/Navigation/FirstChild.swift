extension Function {
  static let firstChild = Function(
    "FirstChild", "The first child of a member; null for one without children.", "[Time].[1997].FirstChild",
    .member(.property, [.member]) { call in
      try call.member(0).flatMap { member in
        call.scope.children(of: member).first.map { Member(hierarchy: member.hierarchy, ordinal: $0) }
      }
    })
}
