internal import VisualBasic

extension Function {
  static let isSibling = Function(
    "IsSibling", "Whether two members are different children of one parent.",
    "IsSibling([Store].[USA].[CA], [Store].[USA].[OR])",
    .scalar(.call, [.member, .member], .boolean) { call in
      guard let one = try call.member(0), let other = try call.member(1), one.hierarchy == other.hierarchy, one != other
      else { return .boolean(false) }
      return .boolean(call.scope.parent(of: one) == call.scope.parent(of: other))
    })
}
