internal import VisualBasic

extension Function {
  static let strToValue = Function(
    "StrToValue", "The value of the expression that a text says; with CONSTRAINED a number or text.",
    "StrToValue(\"[Measures].[Unit Sales] * 2\")",
    .reading(
      .value, then: [.optional(.flag("CONSTRAINED"))], type: { _, _ throws(TypeMistake) in .scalar(.value) },
      .scalar { call in
        let node: any ScalarNode = try call.read(as: .value)
        return try node.scalar(call.evaluation)
      }))
}
