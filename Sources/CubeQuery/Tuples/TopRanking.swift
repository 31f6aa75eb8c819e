internal import VisualBasic

/// The choice of the highest or the lowest of some values, as places in their order.
struct TopRanking {
  /// Whether the lowest are chosen.
  let isBottom: Bool
  private let values: [SortValue]

  init(_ values: [ScalarValue], bottom isBottom: Bool) {
    self.values = values.map { SortValue($0) }
    self.isBottom = isBottom
  }

  /// All places, the chosen ones first; equal values stay in their order.
  func all() -> [Int] { SortValue.order(values, descending: !isBottom) }

  /// The first so many places.
  ///
  /// - Complexity: O(*n* log *k*) for few.
  func first(_ wanted: Int) -> [Int] {
    guard wanted > 0 else { return [] }
    guard wanted < 256, wanted < values.count / 8 else { return Array(all().prefix(wanted)) }
    var best: [Int] = []
    for index in values.indices {
      if best.count == wanted, !precedes(index, best[wanted - 1]) { continue }
      var (low, high) = (0, best.count)
      while low < high {
        let middle = (low + high) / 2
        if precedes(index, best[middle]) { high = middle } else { low = middle + 1 }
      }
      best.insert(index, at: low)
      if best.count > wanted { best.removeLast() }
    }
    return best
  }

  private func precedes(_ index: Int, _ other: Int) -> Bool {
    isBottom ? values[index] < values[other] : values[other] < values[index]
  }

  /// The first places whose values reach a sum together; all where they never do.
  ///
  /// - Parameter total: what the sum is told as a percentage of; nil for the sum itself.
  static func reaching(
    _ target: Double, of numbers: [Double?], in order: [Int], asPercentOf total: Double? = nil
  ) -> ArraySlice<Int> {
    var running = 0.0
    for (length, index) in order.enumerated() {
      if running >= target { return order[..<length] }
      guard let number = numbers[index] else { continue }
      running += total.map { $0 == 0 ? .nan : number / $0 * 100 } ?? number
    }
    return order[...]
  }
}
