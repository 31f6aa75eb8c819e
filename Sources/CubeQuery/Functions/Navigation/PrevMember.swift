extension Function {
  static let prevMember = Function(
    "PrevMember", "The member before one in its level, across parents; null before the first.",
    "[Time].[1997].[Q2].PrevMember",
    .member(.property, [.member]) { call in
      try call.member(0).flatMap { call.neighbour(of: $0, by: -1) }
    })
}

extension Call {
  /// The member so many places on in its level; nil beyond its ends, and from a calculated member.
  func neighbour(of member: Member, by distance: Int) -> Member? {
    if distance == 0 { return member }
    guard !scope.isCalculated(member) else { return nil }
    let hierarchy = scope.hierarchy(of: member)
    return hierarchy.tree.lead(member.ordinal, by: distance).map { hierarchy.member($0) }
  }
}
