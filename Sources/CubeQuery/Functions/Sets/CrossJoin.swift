extension Function {
  static let crossjoin = Function(
    "CrossJoin", "Every tuple of the first set with every one of the next, the last set running fastest.",
    "CrossJoin([Gender].[Gender].Members, [Store].[USA].Children)",
    .set(.call, [.set, .set, .optional(.repeated(.set))], type: Overload.joined, bound: Overload.joinedBound) { call in
      try Overload.join(call)
    })
}

extension Overload {
  /// The cross join of two sets.
  static func crossjoin(_ syntax: Syntax) -> Overload {
    .set(syntax, [.set, .set], type: joined, bound: joinedBound) { call in try join(call) }
  }

  /// Sets with no hierarchy in common make tuples of all of their hierarchies.
  static let joined: Typing = { types, scope throws(TypeMistake) in
    var hierarchies: [Int] = []
    for type in types where type != .null {
      guard let own = type.asSetOrTuple else { return .set(nil) }
      if let twice = own.first(where: hierarchies.contains) {
        throw TypeMistake("both sets have members of \(scope.cube.hierarchies[twice].uniqueName)")
      }
      hierarchies += own
    }
    return .set(hierarchies)
  }

  /// The product of the bounds.
  static let joinedBound: Bounding = { reach, space, arguments in
    var bound = Bound(hierarchies: [], members: [])
    for argument in arguments where !(argument is Omitted) {
      guard let one = reach.bound(of: argument, in: space) else { return nil }
      if one.isEmpty { return one }
      bound = bound.times(one)
    }
    return bound
  }

  static func join(_ call: Call) throws -> TupleSet {
    var product = try call.set(0)
    for index in 1..<max(1, call.count) where call.isGiven(index) {
      let next = try call.set(index)
      if product.isEmpty || next.isEmpty { return .empty }
      guard let joined = TupleSet(product: product, next) else {
        throw MDXFailure(.limit, "the cross join has more tuples than can be counted")
      }
      product = joined
    }
    return product
  }
}
