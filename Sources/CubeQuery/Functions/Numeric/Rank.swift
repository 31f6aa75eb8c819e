internal import VisualBasic

extension Function {
  static let rank = Function(
    "Rank",
    "The place of a tuple in a set, 0 where it is not in it; with an expression the place by its value, the greatest first, the same for the same value.",
    "Rank([Store].[USA].[OR], [Store].[USA].Children, [Measures].[Unit Sales])",
    .scalar(.call, [.tuple, .set], .integer) { call in
      guard let tuple = try call.tuple(0) else { return .null }
      let set = try call.set(1)
      try call.check(tuple, isLike: set)
      let places = try call.kept(from: 1) { set.firstPlaces }
      return .integer(places[tuple.map(\.ordinal)].map { $0 + 1 } ?? 0)
    },
    .scalar(.call, [.tuple, .set, .each(.number, of: 1)], .integer) { call in
      guard let tuple = try call.tuple(0) else { return .null }
      let set = try call.set(1)
      try call.check(tuple, isLike: set)
      let values = try call.kept(from: 1, and: 2) { try call.numbers(2, over: set).compactMap { $0 }.sorted(by: >) }
      let own = try call.evaluation.with(tuple) { try call.number(2) }
      guard let own else { return .integer(values.count + 1) }
      return .integer(values.countGreater(than: own) + 1)
    })
}

extension TupleSet {
  /// The first place of each tuple, by its member numbers.
  fileprivate var firstPlaces: [[Int32]: Int] {
    Dictionary(tupleRows.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension [Double] {
  /// How many of the numbers, which descend, are greater than one.
  fileprivate func countGreater(than number: Double) -> Int {
    var (lower, upper) = (0, count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle] > number { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}

extension Call {
  /// Refuses to look for a tuple in a set of other hierarchies.
  fileprivate func check(_ tuple: [Member], isLike set: TupleSet) throws {
    guard !set.isEmpty, tuple.map({ Int($0.hierarchy) }) != set.hierarchies else { return }
    throw MDXFailure(.type, "the rank of a tuple is asked for in a set of the same hierarchies in the same order")
  }
}
