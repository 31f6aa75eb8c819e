extension Function {
  static let lag = Function(
    "Lag", "The member so many places before a member in its level, across parents; null beyond the ends.",
    "[Time].[1997].[Q3].Lag(2)",
    .member(.method, [.member, .integer]) { call in
      guard let member = try call.member(0), let distance = try call.integer(1), distance != .min else { return nil }
      return call.neighbour(of: member, by: -distance)
    })
}
