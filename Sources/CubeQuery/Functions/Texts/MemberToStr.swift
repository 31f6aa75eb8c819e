internal import VisualBasic

extension Function {
  static let memberToStr = Function(
    "MemberToStr", "A member as text that reads as the member again.", "MemberToStr([Store].[USA].[CA])",
    .scalar(.call, [.member], .text) { call in try call.member(0).map { .text(call.scope.uniqueName(of: $0)) } ?? .null
    })
}
