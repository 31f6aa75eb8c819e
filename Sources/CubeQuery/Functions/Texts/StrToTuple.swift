internal import VisualBasic

extension Function {
  static let strToTuple = Function(
    "StrToTuple",
    "The tuple that a text says, of the hierarchies that are given; with CONSTRAINED by nothing but names.",
    "StrToTuple(\"([Gender].[F], [Marital Status].[S])\", [Gender], [Marital Status])",
    .strToTuple([.optional(.flag("CONSTRAINED"))]), .strToTuple([.repeated(.hierarchy)]))
}

extension Overload {
  /// - Parameter rest: what may follow the text: the word CONSTRAINED, or the hierarchies.
  fileprivate static func strToTuple(_ rest: [Parameter]) -> Overload {
    .reading(
      .tuple, then: rest,
      type: { types, _ throws(TypeMistake) in
        let hierarchies = types.dropFirst().compactMap(\.soleHierarchy)
        return .tuple(hierarchies.isEmpty ? nil : hierarchies)
      },
      .tuple { call in
        let node: any TupleNode = try call.read(as: .tuple)
        return try node.tuple(call.evaluation)
      })
  }
}
