internal import VisualBasic

extension Function {
  static let strToMember = Function(
    "StrToMember", "The member that a text names.", "StrToMember(\"[Store].[USA].[\" || \"OR\" || \"]\")",
    .reading(
      .member, then: [.optional(.flag("CONSTRAINED"))], type: { _, _ throws(TypeMistake) in .member(nil) },
      .member { call in
        guard let text = try call.text(0) else { return nil }
        let node: any MemberNode = try Binder(call.evaluation.formulas).node(inText: text, as: .member)
        return try node.member(call.evaluation)
      }))
}
