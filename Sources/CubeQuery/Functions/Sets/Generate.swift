extension Function {
  static let generate = Function(
    "Generate", "What an expression is at each tuple of a set, put together: sets, each tuple once unless ALL is said.",
    "Generate([Store].[USA].Children, TopCount([Store].CurrentMember.Children, 1, [Measures].[Unit Sales]))",
    .set(.call, [.set, .each(.set), .optional(.flag("ALL"))], like: 1, bound: Overload.boundOfEach) { call in
      let sets = try call.sets(1, over: call.set(0)).filter { !$0.isEmpty }
      guard let first = sets.first else { return .empty }
      guard sets.allSatisfy({ $0.hierarchies == first.hierarchies }) else {
        throw MDXFailure(.type, "the sets that are generated are of different hierarchies")
      }
      try call.evaluation.check(tuples: sets.reduce(0) { $0 + $1.count })
      let all = TupleSet(hierarchies: first.hierarchies, ordinals: sets.flatMap(\.ordinals))
      return call.flag(2) == nil ? all.withoutRepetitions : all
    })
}

extension Overload {
  /// What the second argument may be at the tuples of the first.
  fileprivate static let boundOfEach: Bounding = { reach, space, arguments in
    guard let source = reach.bound(of: arguments[0], in: space) else { return nil }
    if source.isEmpty { return source }
    return reach.bound(of: arguments[1], in: space.with(source))
  }
}
