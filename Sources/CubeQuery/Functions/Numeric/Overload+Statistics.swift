internal import VisualBasic

extension Overload {
  /// A statistic of an expression over a set, or of the cells of its tuples; null where all of them are.
  static func statistic(_ compute: @escaping @Sendable ([Double]) -> Double) -> Overload {
    .scalar(.call, [.set, .optional(.each(.number), default: .cell)], .number) { call in
      let numbers = try call.numbers(1, over: call.set(0)).compactMap { $0 }
      return numbers.isEmpty ? .null : .number(compute(numbers))
    }
  }

  /// A statistic of two expressions over a set, the second the cells of its tuples where it is not given; tuples where
  /// one is null do not count.
  static func pairStatistic(_ compute: @escaping @Sendable (NumberPairs) -> Double) -> Overload {
    .scalar(.call, [.set, .each(.number), .optional(.each(.number), default: .cell)], .number) { call in
      let set = try call.set(0)
      let pairs = NumberPairs(x: try call.numbers(2, over: set), y: try call.numbers(1, over: set))
      return pairs.isEmpty ? .null : .number(compute(pairs))
    }
  }
}
