extension Function {
  static let filter = Function(
    "Filter", "The tuples of a set for which a condition holds.",
    "Filter([Store].[USA].Children, [Measures].[Unit Sales] > 70000)",
    .set(.call, [.set, .each(.boolean)]) { call in
      let set = try call.likely(1, over: call.set(0))
      let truths = try call.truths(1, over: set)
      return set.selecting(truths.indices.filter { truths[$0] })
    })
}
