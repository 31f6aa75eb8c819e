extension Function {
  static let hierarchize = Function(
    "Hierarchize",
    "The tuples of a set in hierarchical order, parents before their children, or behind them with POST.",
    "Hierarchize({[Time].[1997].[Q2], [Time].[1997], [Time].[1997].[Q1]})",
    .set(.call, [.set, .optional(.flag("PRE", "POST", "PRE_ORDER", "POST_ORDER"))]) { call in
      let set = try call.set(0)
      try call.evaluation.check(tuples: set.count)
      return set.hierarchized(in: call.scope, childrenFirst: call.flag(1)?.hasPrefix("POST") ?? false)
    })
}
