internal import MDX
internal import VisualBasic

extension Function {
  static let nonEmpty = Function(
    "NonEmpty",
    "The tuples of a set at which the cell has a value, or at which it has one with some tuple of a second set.",
    "NonEmpty([Store].[Store Country].Members, {[Measures].[Unit Sales]})",
    .set(
      .call, [.set, .optional(.set)], looksAt: .everything, readsCells: true, bound: Overload.firstBound,
      reaching: Overload.crossingReach
    ) { call in
      let set = try call.set(0)
      guard call.isGiven(1) else { return try call.filledTuples(of: set) }
      let others = try call.set(1)
      guard let crossed = TupleSet(product: set, others) else {
        throw MDXFailure(.limit, "the cross join has more tuples than can be counted")
      }
      if others.isEmpty { return .empty }
      let places = try call.filledPlaces(of: crossed)
      var kept: [Int] = []
      for place in places where kept.last != place / others.count { kept.append(place / others.count) }
      return set.selecting(kept)
    })

  static let nonEmptyCrossJoin = Function(
    "NonEmptyCrossJoin",
    "The tuples of the cross join of sets at which the cell has a value; with a number only of so many sets, at which it has one with some tuple of the others.",
    "NonEmptyCrossJoin([Store].[Store Country].Members, [Gender].[Gender].Members)",
    .set(
      .call, [.set, .optional(.repeated(.set))], type: Overload.joined, looksAt: .everything, readsCells: true,
      bound: Overload.joinedBound, reaching: Overload.crossingReach
    ) { call in
      try call.filledTuples(of: Overload.join(call))
    },
    .set(
      .call, [.set, .repeated(.set), .integer],
      type: { types, scope throws(TypeMistake) in
        try Overload.joined(types.dropLast(), scope)
      }
    ) { _ in .empty }
    .expanding { binder, arguments in try binder.nonEmptyCrossJoin(arguments) })
}

extension Binder {
  /// `NonEmptyCrossJoin(a, b, c, 2)` as `NonEmpty(CrossJoin(a, b), c)`.
  ///
  /// - Throws: `MDXFailure` where the number is not written out, or is not one of the sets'.
  fileprivate func nonEmptyCrossJoin(_ arguments: [any Node]) throws -> any Node {
    let sets = arguments.dropLast()
    guard let literal = arguments.last as? Literal, let number = literal.value.number, let count = Int(exactly: number),
      (1...sets.count).contains(count)
    else {
      throw MDXFailure(.type, "the number of sets that NonEmptyCrossJoin keeps is written out, from 1 to \(sets.count)")
    }
    func joined(_ nodes: some Collection<any Node>, _ function: String) throws -> any Node {
      try call(
        Name(function, isQuoted: false, range: .none), .call, nodes.map { .bound($0) }, at: .none)
    }
    if count == sets.count { return try joined(sets, "NonEmptyCrossJoin") }
    let (kept, others) = (sets.prefix(count), sets.dropFirst(count))
    return try joined(
      [
        kept.count == 1 ? kept[0] : joined(kept, "CrossJoin"),
        others.count == 1 ? others[count] : joined(others, "CrossJoin"),
      ],
      "NonEmpty")
  }
}

extension Overload {
  /// The members of the first argument.
  static let firstBound: Bounding = { reach, space, arguments in
    arguments.first.flatMap { reach.bound(of: $0, in: space) }
  }

  /// The cells where all sets cross.
  static let crossingReach: Reaching = { reach, space, arguments in
    for argument in arguments { argument.reach(reach, in: space) }
    guard let bound = joinedBound(reach, space, arguments), !bound.isEmpty else { return }
    reach.cell(in: space.with(bound))
  }
}

extension Call {
  /// The places in a set at which the cell has a value.
  func filledPlaces(of set: TupleSet) throws -> [Int] {
    let likely = try evaluation.filledPlaces(of: set)
    let tried = likely.map { set.selecting($0) } ?? set
    var places: [Int] = []
    try evaluation.forEach(tried) { index in
      if !(try evaluation.cell().isNull) { places.append(likely?[index] ?? index) }
    }
    return places
  }

  /// The tuples of a set at which the cell has a value.
  func filledTuples(of set: TupleSet) throws -> TupleSet { set.selecting(try filledPlaces(of: set)) }
}
