extension Function {
  static let lead = Function(
    "Lead", "The member so many places behind a member in its level, across parents; null beyond the ends.",
    "[Time].[1997].[Q1].Lead(2)",
    .member(.method, [.member, .integer]) { call in
      guard let member = try call.member(0), let distance = try call.integer(1) else { return nil }
      return call.neighbour(of: member, by: distance)
    })
}
