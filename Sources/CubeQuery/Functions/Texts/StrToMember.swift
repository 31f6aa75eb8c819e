internal import VisualBasic

extension Function {
  static let strToMember = Function(
    "StrToMember", "The member that a text names; with CONSTRAINED by nothing but a name.",
    "StrToMember(\"[Store].[USA].[\" || \"OR\" || \"]\")",
    .reading(
      .member, then: [.optional(.flag("CONSTRAINED"))], type: { _, _ throws(TypeMistake) in .member(nil) },
      .member { call in
        let node: any MemberNode = try call.read(as: .member)
        return try node.member(call.evaluation)
      }))
}
