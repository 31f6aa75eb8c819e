extension Function {
  static let parent = Function(
    "Parent", "The parent of a member; the null member for a root.", "[Store].[USA].[CA].Parent",
    .member(.property, [.member]) { call in try call.member(0).flatMap { call.scope.parent(of: $0) } })
}
