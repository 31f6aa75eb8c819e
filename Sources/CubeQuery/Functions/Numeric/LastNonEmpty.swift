internal import VisualBasic

extension Function {
  static let lastNonEmpty = Function(
    "LastNonEmpty", "The last member of a set at which an expression has a value; null where it has none anywhere.",
    "LastNonEmpty([Time].[Month].Members, [Measures].[Unit Sales])",
    .member(.call, [.set, .each(.value)]) { call in
      let set = try call.set(0)
      guard set.isEmpty || set.arity == 1 else { throw call.mistake("LastNonEmpty is asked of members, not of tuples") }
      return try call.scalars(1, over: set).lastIndex { !$0.isNull }.map { set.member($0, 0) }
    })
}
