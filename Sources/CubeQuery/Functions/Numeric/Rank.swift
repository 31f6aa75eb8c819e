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
      let row = tuple.map(\.ordinal)
      return .integer(set.firstPlace(of: row).map { $0 + 1 } ?? 0)
    },
    .scalar(.call, [.tuple, .set, .each(.number, of: 1)], .integer) { call in
      guard let tuple = try call.tuple(0) else { return .null }
      let set = try call.set(1)
      try call.check(tuple, isLike: set)
      let values = try call.numbers(2, over: set).compactMap { $0 }
      let own = try call.evaluation.with(tuple) { try call.number(2) }
      guard let own else { return .integer(values.count + 1) }
      return .integer(values.count { $0 > own } + 1)
    })
}

extension TupleSet {
  /// The place of the first tuple with some members, in the order of the hierarchies.
  fileprivate func firstPlace(of row: [Int32]) -> Int? {
    (0..<count).first { index in row.indices.allSatisfy { ordinal(index, $0) == row[$0] } }
  }
}

extension Call {
  /// Refuses to look for a tuple in a set of other hierarchies.
  fileprivate func check(_ tuple: [Member], isLike set: TupleSet) throws {
    guard !set.isEmpty, tuple.map({ Int($0.hierarchy) }) != set.hierarchies else { return }
    throw MDXFailure(.type, "the rank of a tuple is asked for in a set of the same hierarchies in the same order")
  }
}
