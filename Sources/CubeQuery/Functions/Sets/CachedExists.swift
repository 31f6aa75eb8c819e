extension Function {
  static let cachedExists = Function(
    "CachedExists", "The tuples of a set that go together with a tuple; the name is for engines that keep the result.",
    "CachedExists([Store].[Store City].Members, ([Store].[USA].[OR]), 'Cities')",
    .set(.call, [.set, .tuple, .text]) { call in
      let set = try call.set(0)
      guard let tuple = try call.tuple(1) else { return TupleSet(hierarchies: set.hierarchies, ordinals: []) }
      let other = TupleSet(hierarchies: tuple.map { Int($0.hierarchy) }, tuples: [tuple])
      return set.existing(with: other, in: call.scope)
    })
}
