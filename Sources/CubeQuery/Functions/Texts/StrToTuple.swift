internal import VisualBasic

extension Function {
  static let strToTuple = Function(
    "StrToTuple", "The tuple that a text says, of the hierarchies that are given.",
    "StrToTuple(\"([Gender].[F], [Marital Status].[S])\", [Gender], [Marital Status])",
    .reading(
      .tuple, then: [.optional(.repeated(.hierarchy))],
      type: { types, _ throws(TypeMistake) in
        let hierarchies = types.dropFirst().compactMap(\.soleHierarchy)
        return .tuple(hierarchies.isEmpty ? nil : hierarchies)
      },
      .tuple { call in
        guard let text = try call.text(0) else { return nil }
        let node: any TupleNode = try Binder(call.evaluation.formulas).node(inText: text, as: .tuple)
        return try node.tuple(call.evaluation)
      }))
}
