extension Function {
  static let topCount = Function(
    "TopCount",
    "The tuples of a set with the highest values, so many, the highest first; without values the first ones.",
    "TopCount([Product].[Product Department].Members, 3, [Measures].[Unit Sales])",
    .set(.call, [.set, .integer, .optional(.each(.value))]) { call in try call.extremes(bottom: false) })
}

extension Call {
  /// As many tuples of the first argument as the second says, by the values of the third; 0 stands for all of them.
  fileprivate func extremes(bottom isBottom: Bool, ofSet set: TupleSet) throws -> TupleSet {
    let wanted = try integer(1) ?? 0
    guard isGiven(2) else {
      let count = min(max(0, wanted), set.count)
      return set.selecting(isBottom ? set.count - count..<set.count : 0..<count)
    }
    if wanted < 0 { return TupleSet(hierarchies: set.hierarchies, ordinals: []) }
    let ranking = TopRanking(try scalars(2, over: set), bottom: isBottom)
    return set.selecting(wanted == 0 ? ranking.all() : ranking.first(wanted))
  }

  func extremes(bottom isBottom: Bool) throws -> TupleSet { try extremes(bottom: isBottom, ofSet: set(0)) }
}
