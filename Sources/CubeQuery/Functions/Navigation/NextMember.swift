extension Function {
  static let nextMember = Function(
    "NextMember", "The member behind one in its level, across parents; null behind the last.",
    "[Time].[1997].[Q2].NextMember",
    .member(.property, [.member]) { call in
      try call.member(0).flatMap { call.neighbour(of: $0, by: 1) }
    })
}
