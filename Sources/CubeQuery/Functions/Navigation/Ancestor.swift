extension Function {
  static let ancestor = Function(
    "Ancestor", "The member above a member at a level or so many generations up; itself at its own level.",
    "Ancestor([Store].[USA].[CA].[Los Angeles], [Store].[Store Country])",
    .member(.call, [.member, .level]) { call in
      guard let member = try call.member(0), let level = try call.level(1) else { return nil }
      guard Int(member.hierarchy) == level.hierarchy else {
        throw call.mistake(
          "\(call.scope.uniqueName(of: member)) has no ancestor at a level of \(call.scope.cube.hierarchies[level.hierarchy].uniqueName), which is another hierarchy"
        )
      }
      return call.scope.ancestor(of: member, atLevel: level.level)
    },
    .member(.call, [.member, .integer]) { call in
      guard let member = try call.member(0), let distance = try call.integer(1), distance >= 0 else { return nil }
      return call.scope.line(of: member).dropFirst(distance).first
    })
}
