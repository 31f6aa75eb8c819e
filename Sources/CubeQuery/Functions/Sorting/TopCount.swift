internal import VisualBasic

extension Function {
  static let topCount = Function(
    "TopCount",
    "The tuples of a set with the highest values, so many, the highest first; without values the first ones.",
    "TopCount([Product].[Product Department].Members, 3, [Measures].[Unit Sales])",
    .set(.call, [.set, .integer, .optional(.each(.value))]) { call in try call.extremes(bottom: false) })
}

extension Call {
  /// As many tuples of the first argument as the second says, by the values of the third.
  fileprivate func extremes(bottom isBottom: Bool, ofSet set: TupleSet) throws -> TupleSet {
    let wanted = try integer(1) ?? 0
    guard isGiven(2) else {
      let count = min(max(0, wanted), set.count)
      return set.selecting(isBottom ? set.count - count..<set.count : 0..<count)
    }
    if wanted <= 0 { return TupleSet(hierarchies: set.hierarchies, ordinals: []) }
    if let places = try evaluation.filledPlaces(of: set, for: arguments[2]) {
      return set.selecting(try extremes(wanted, of: set, filledAt: places, bottom: isBottom))
    }
    let ranking = TopRanking(try scalars(2, over: set), bottom: isBottom)
    return set.selecting(ranking.first(wanted))
  }

  /// The same of a large set that may have values at some places only: null is lowest, and equal values stay in order.
  private func extremes(
    _ wanted: Int, of set: TupleSet, filledAt places: [Int], bottom isBottom: Bool
  ) throws -> [Int] {
    let values = try scalars(2, over: set.selecting(places))
    let present = values.indices.filter { !values[$0].isNull }
    let ranked = TopRanking(present.map { values[$0] }, bottom: isBottom).first(wanted).map { places[present[$0]] }
    let full = Set(present.map { places[$0] })
    let blank = (0..<set.count).lazy.filter { !full.contains($0) }
    if !isBottom { return ranked + blank.prefix(wanted - ranked.count) }
    let lowest = Array(blank.prefix(wanted))
    return lowest + ranked.prefix(wanted - lowest.count)
  }

  func extremes(bottom isBottom: Bool) throws -> TupleSet { try extremes(bottom: isBottom, ofSet: set(0)) }
}
