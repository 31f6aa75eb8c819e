internal import VisualBasic

extension Function {
  static let isLeaf = Function(
    "IsLeaf", "Whether a member has no children.", "IsLeaf([Time].[1997].[Q1].[1])",
    .scalar(.call, [.member], .boolean) { call in
      guard let member = try call.member(0) else { return .boolean(false) }
      return .boolean(call.scope.children(of: member).isEmpty)
    })
}
