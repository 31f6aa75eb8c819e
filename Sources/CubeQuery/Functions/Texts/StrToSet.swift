internal import VisualBasic

extension Function {
  static let strToSet = Function(
    "StrToSet", "The set that a text says, of the hierarchies that are given; with CONSTRAINED by nothing but names.",
    "StrToSet(\"{[Store].[USA], [Store].[Canada]}\", [Store])",
    .strToSet([.optional(.flag("CONSTRAINED"))]), .strToSet([.repeated(.hierarchy)]))
}

extension Overload {
  /// - Parameter rest: what may follow the text: the word CONSTRAINED, or the hierarchies.
  fileprivate static func strToSet(_ rest: [Parameter]) -> Overload {
    .reading(
      .set, then: rest,
      type: { types, _ throws(TypeMistake) in
        let hierarchies = types.dropFirst().compactMap(\.soleHierarchy)
        return .set(hierarchies.isEmpty ? nil : hierarchies)
      },
      .set { call in
        let node: any SetNode = try call.read(as: .set)
        return try call.evaluation.set(of: node)
      })
  }
}
