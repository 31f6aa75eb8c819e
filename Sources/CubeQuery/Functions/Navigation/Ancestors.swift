extension Function {
  static let ancestors = Function(
    "Ancestors", "The members above a member, from its parent up to a level or so many generations.",
    "Ancestors([Store].[USA].[CA].[Los Angeles], [Store].[Store Country])",
    .set(.call, [.member, .level]) { call in
      guard let member = try call.member(0), let level = try call.level(1) else { return .empty }
      let line = call.scope.line(of: member).dropFirst().prefix { call.scope.level(of: $0) >= level.level }
      return TupleSet(hierarchy: Int(member.hierarchy), line.map(\.ordinal))
    },
    .set(.call, [.member, .integer]) { call in
      guard let member = try call.member(0), let distance = try call.integer(1) else { return .empty }
      let line = call.scope.line(of: member).dropFirst().prefix(max(0, distance))
      return TupleSet(hierarchy: Int(member.hierarchy), line.map(\.ordinal))
    })
}
