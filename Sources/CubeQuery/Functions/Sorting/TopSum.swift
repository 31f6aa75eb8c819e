internal import VisualBasic

extension Function {
  static let topSum = Function(
    "TopSum", "The fewest tuples with the highest values that make a sum together.",
    "TopSum([Store].[Store City].Members, 100000, [Measures].[Unit Sales])",
    .set(.call, [.set, .number, .each(.number)]) { call in try call.reaching(bottom: false, percent: false) })
}

extension Call {
  /// The first tuples by their values that reach the number in the second argument together.
  ///
  /// Where nothing has a value no percentage can be told of: then it is the first tuple, of the lowest the last.
  func reaching(bottom isBottom: Bool, percent isPercent: Bool) throws -> TupleSet {
    let set = try set(0)
    guard let target = try number(1) else { return TupleSet(hierarchies: set.hierarchies, ordinals: []) }
    if !isBottom, let places = try evaluation.filledPlaces(of: set, for: arguments[2]) {
      let filled = set.selecting(places)
      let numbers = try numbers(2, over: filled)
      let present = numbers.indices.filter { numbers[$0] != nil }
      let reached = reached(target, present.compactMap { numbers[$0] }, bottom: false, percent: isPercent)
      // Where all that has a value does not reach it, what has none is taken too.
      if reached.count < present.count { return filled.selecting(reached.map { present[$0] }) }
    }
    let numbers = try numbers(2, over: set)
    let present = numbers.compactMap { $0 }
    if isPercent, present.isEmpty, !set.isEmpty { return set.selecting([isBottom ? set.count - 1 : 0]) }
    return set.selecting(reached(target, numbers, bottom: isBottom, percent: isPercent))
  }

  private func reached(
    _ target: Double, _ numbers: [Double?], bottom isBottom: Bool, percent isPercent: Bool
  ) -> ArraySlice<Int> {
    let order = TopRanking(numbers.map { $0.map { .number($0) } ?? .null }, bottom: isBottom).all()
    let total = isPercent ? numbers.reduce(0) { $0 + ($1 ?? 0) } : nil
    return TopRanking.reaching(target, of: numbers, in: order, asPercentOf: total)
  }
}
