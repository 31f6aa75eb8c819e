extension Function {
  static let firstSibling = Function(
    "FirstSibling", "The first child of a member's parent, perhaps the member itself.",
    "[Time].[1997].[Q3].FirstSibling",
    .member(.property, [.member]) { call in
      try call.member(0).flatMap { member in
        call.scope.siblings(of: member).first.map { Member(hierarchy: member.hierarchy, ordinal: $0) }
      }
    })
}
