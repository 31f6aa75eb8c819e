internal import VisualBasic

extension Function {
  static let isAncestor = Function(
    "IsAncestor", "Whether a member stands above another one.",
    "IsAncestor([Store].[USA], [Store].[USA].[CA].[Los Angeles])",
    .scalar(.call, [.member, .member], .boolean) { call in
      guard let ancestor = try call.member(0), let member = try call.member(1) else { return .boolean(false) }
      return .boolean(call.scope.isAncestor(ancestor, of: member))
    })
}
