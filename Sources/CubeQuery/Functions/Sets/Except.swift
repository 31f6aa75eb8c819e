extension Function {
  static let except = Function(
    "Except", "The tuples of a set that are not in another; repetitions stay, with ALL and without.",
    "Except([Store].[USA].Children, {[Store].[USA].[OR]})",
    .set(.call, [.set, .set, .optional(.flag("ALL"))], type: Overload.alike) { call in
      try call.set(0).subtracting(call.set(1))
    })

  static let setDifference = Function(
    "-", "The tuples of a set that are not in another.", "[Store].[USA].Children - {[Store].[USA].[OR]}",
    .set(.infix, [.set, .set], type: Overload.alike) { call in try call.set(0).subtracting(call.set(1)) })

  static let complement = Function(
    "-", "The members of the hierarchy that are not in a set.", "-{[Gender].[F]}",
    .set(.prefix, [.set], bound: { _, _, _ in nil }) { call in
      let set = try call.set(0)
      var all: TupleSet?
      for hierarchy in set.hierarchies {
        let members = TupleSet(hierarchy: hierarchy, 0..<Int32(call.scope.cube.hierarchies[hierarchy].tree.count))
        all = all.map { TupleSet(product: $0, members) ?? $0 } ?? members
      }
      try call.evaluation.check(tuples: all?.count ?? 0)
      return all?.subtracting(set) ?? .empty
    })
}
