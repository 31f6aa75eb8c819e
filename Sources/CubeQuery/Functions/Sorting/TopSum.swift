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
    let numbers = try numbers(2, over: set)
    let present = numbers.compactMap { $0 }
    if isPercent, present.isEmpty, !set.isEmpty { return set.selecting([isBottom ? set.count - 1 : 0]) }
    let order = TopRanking(numbers.map { $0.map { .number($0) } ?? .null }, bottom: isBottom).all()
    let total = isPercent ? present.reduce(0, +) : nil
    return set.selecting(TopRanking.reaching(target, of: numbers, in: order, asPercentOf: total))
  }
}
