extension Function {
  static let tail = Function(
    "Tail", "The last tuples of a set, one if no number is given.", "Tail([Store].[USA].Children, 2)",
    .set(.call, [.set, .optional(.integer)]) { call in
      let set = try call.set(0)
      let length = call.isGiven(1) ? try call.integer(1) ?? 0 : 1
      return try call.listed(set, (set.count - min(max(0, length), set.count))..<set.count)
    })
}

extension Call {
  /// Some tuples of a set as a list; the whole set as it is.
  func listed(_ set: TupleSet, _ places: Range<Int>) throws -> TupleSet {
    if places.count == set.count { return set }
    try evaluation.check(tuples: places.count)
    return set.selecting(places)
  }
}
