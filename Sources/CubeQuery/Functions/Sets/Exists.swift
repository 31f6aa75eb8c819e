extension Function {
  static let exists = Function(
    "Exists",
    "The tuples of a set that go together with a tuple of another: their members of one hierarchy stand in one line, and where one has none that is the default member. With the name of a star those at which it has facts, together with the other set if one is given.",
    "Exists([Store].[Store City].Members, {[Store].[USA].[OR]})",
    .set(.call, [.set, .set]) { call in try call.set(0).existing(with: call.set(1), in: call.scope) },
    .set(
      .call, [.set, .optional(.set), .text], looksAt: .everything, readsCells: true, bound: Overload.firstBound
    ) { call in try call.tuplesWithFacts() })
}

extension Call {
  /// The tuples of the first set at which there are facts of the star that is named, with some tuple of the second set.
  fileprivate func tuplesWithFacts() throws -> TupleSet {
    let set = try set(0)
    let measures = try scope.measures(ofStar: text(2) ?? "")
    let second = isGiven(1) ? try self.set(1) : nil
    if set.isEmpty || second?.isEmpty ?? false { return .empty }
    guard Set(set.hierarchies).isDisjoint(with: (second?.hierarchies ?? []) + [0]) else {
      throw mistake("the sets are of different hierarchies, and not of measures, where the facts of a star are to tell")
    }
    let crossed = TupleSet(product: set, measures).flatMap { crossed in
      second.map { TupleSet(product: crossed, $0) } ?? crossed
    }
    guard let crossed else { throw MDXFailure(.limit, "the cross join has more tuples than can be counted") }
    let size = crossed.count / set.count
    var kept: [Int] = []
    for place in try filledPlaces(of: crossed) where kept.last != place / size { kept.append(place / size) }
    return set.selecting(kept)
  }
}
