internal import VisualBasic

extension Function {
  static let strToValue = Function(
    "StrToValue", "The value of the expression that a text says.", "StrToValue(\"[Measures].[Unit Sales] * 2\")",
    .reading(
      .value, then: [.optional(.flag("CONSTRAINED"))], type: { _, _ throws(TypeMistake) in .scalar(.value) },
      .scalar { call in
        guard let text = try call.text(0) else { return .null }
        let node: any ScalarNode = try Binder(call.evaluation.formulas).node(inText: text, as: .value)
        return try node.scalar(call.evaluation)
      }))
}
