extension Function {
  static let root = Function(
    "Root",
    "The tuple of the all members, or else default members, of every hierarchy but the measures; of a dimension's hierarchies; or a tuple with those of all hierarchies that it lacks.",
    "[Measures].[Unit Sales] / (Root([Store]), [Measures].[Unit Sales])",
    .tuple(.call, [.dimension]) { types, scope throws(TypeMistake) in
      scope.roots.filter(types[0].ownHierarchies.contains)
    },
    .tuple(.call, []) { _, scope throws(TypeMistake) in scope.roots },
    .tuple(.call, [.tuple]) { types, scope throws(TypeMistake) in
      guard let own = types[0].asSetOrTuple else { throw TypeMistake("the hierarchies of the tuple are not known") }
      return own + scope.roots.filter { !own.contains($0) }
    })
}

extension Overload {
  /// A tuple of the members of the first argument, if that is one, and of roots of the other hierarchies.
  ///
  /// - Parameter hierarchies: those of the tuple.
  fileprivate static func tuple(
    _ syntax: Syntax, _ parameters: [Parameter],
    over hierarchies: @escaping @Sendable ([ExpressionType], CubeScope) throws(TypeMistake) -> [Int]
  ) -> Overload {
    .any(
      syntax, parameters, type: { types, scope throws(TypeMistake) in .tuple(try hierarchies(types, scope)) },
      body: .tuple { call in
        guard let hierarchies = call.type.asSetOrTuple else { return nil }
        var own: [Member] = []
        if call.count > 0, call.arguments[0] is any TupleNode {
          guard let tuple = try call.tuple(0) else { return nil }
          own = tuple
        }
        for index in hierarchies.dropFirst(own.count) {
          let hierarchy = call.scope.cube.hierarchies[index]
          let root = hierarchy.member(hierarchy.allMember ?? hierarchy.defaultMember)
          guard call.scope.isSeen(root) else { return nil }
          own.append(root)
        }
        return own
      })
  }
}

extension CubeScope {
  /// The hierarchies but the measures that the role may see.
  fileprivate var roots: [Int] { permittedHierarchies.map { Int($0.index) }.filter { $0 != 0 } }
}

extension ExpressionType {
  /// The hierarchies of a dimension.
  fileprivate var ownHierarchies: [Int] {
    if case .dimension(let hierarchies) = self { return hierarchies }
    return []
  }
}
