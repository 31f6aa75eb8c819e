extension Function {
  static let cousin = Function(
    "Cousin", "The member that stands below another ancestor where a member stands below its own.",
    "Cousin([Time].[1997].[Q1].[2], [Time].[1997].[Q4])",
    .member(.call, [.member, .member], of: 1) { call in
      guard let member = try call.member(0), let ancestor = try call.member(1) else { return nil }
      guard member.hierarchy == ancestor.hierarchy else {
        throw call.mistake(
          "\(call.scope.uniqueName(of: member)) and \(call.scope.uniqueName(of: ancestor)) are of different hierarchies"
        )
      }
      return call.scope.cousin(of: member, in: ancestor)
    })
}
