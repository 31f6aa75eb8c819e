internal import VisualBasic

extension Function {
  static let strToSet = Function(
    "StrToSet", "The set that a text says, of the hierarchies that are given.",
    "StrToSet(\"{[Store].[USA], [Store].[Canada]}\", [Store])",
    .reading(
      .set, then: [.optional(.repeated(.hierarchy))],
      type: { types, _ throws(TypeMistake) in
        let hierarchies = types.dropFirst().compactMap(\.soleHierarchy)
        return .set(hierarchies.isEmpty ? nil : hierarchies)
      },
      .set { call in
        guard let text = try call.text(0) else { return .empty }
        let node: any SetNode = try Binder(call.evaluation.formulas).node(inText: text, as: .set)
        return try call.evaluation.set(of: node)
      }))
}
