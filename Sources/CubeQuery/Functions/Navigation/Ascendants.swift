extension Function {
  static let ascendants = Function(
    "Ascendants", "A member and all above it, itself first.", "Ascendants([Store].[USA].[CA])",
    .set(.call, [.member]) { call in
      guard let member = try call.member(0) else { return .empty }
      return TupleSet(hierarchy: Int(member.hierarchy), call.scope.line(of: member).map(\.ordinal))
    })
}
