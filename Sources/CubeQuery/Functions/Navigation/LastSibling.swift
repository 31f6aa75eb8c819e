extension Function {
  static let lastSibling = Function(
    "LastSibling", "The last child of a member's parent, perhaps the member itself.",
    "[Time].[1997].[Q3].LastSibling",
    .member(.property, [.member]) { call in
      try call.member(0).flatMap { member in
        call.scope.siblings(of: member).last.map { Member(hierarchy: member.hierarchy, ordinal: $0) }
      }
    })
}
