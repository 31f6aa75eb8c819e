extension Function {
  static let union = Function(
    "Union", "The tuples of all sets, each once unless ALL is said.",
    "Union([Store].[USA].[OR].Children, {[Store].[USA].[OR]})",
    .set(.call, [.set, .set, .optional(.flag("ALL"))], type: Overload.alike) { call in
      try call.union(keepsRepetitions: call.flag(2) != nil)
    },
    .set(.call, [.set, .set, .set, .optional(.repeated(.set))], type: Overload.alike) { call in
      try call.union(keepsRepetitions: false)
    })

  static let setSum = Function(
    "+", "The tuples of both sets, each once.", "{[Gender].[F]} + {[Gender].[M]}",
    .set(.infix, [.set, .set], type: Overload.alike) { call in try call.union(keepsRepetitions: false) })
}

extension Call {
  /// All arguments that are sets, one after the other.
  fileprivate func union(keepsRepetitions: Bool) throws -> TupleSet {
    var union = try set(0)
    for index in 1..<count where isGiven(index) && arguments[index] is any SetNode {
      let next = try set(index)
      try evaluation.check(tuples: union.count + next.count)
      guard union.isEmpty || next.isEmpty || union.hierarchies == next.hierarchies else {
        throw MDXFailure(.type, "the sets are of different hierarchies")
      }
      union = union.union(next, keepsRepetitions: keepsRepetitions)
    }
    return count == 1 && !keepsRepetitions ? union.withoutRepetitions : union
  }
}

extension Overload {
  /// Sets of the same hierarchies in the same order.
  static let alike: Typing = { types, scope throws(TypeMistake) in
    var known: [Int]?
    for type in types {
      guard let own = type.asSetOrTuple else { continue }
      guard let first = known else {
        known = own
        continue
      }
      guard first == own else {
        let names = [first, own].map { $0.map { scope.cube.hierarchies[$0].uniqueName }.joined(separator: " × ") }
        throw TypeMistake("the sets are of different hierarchies: \(names[0]) and \(names[1])")
      }
    }
    return .set(known)
  }
}
