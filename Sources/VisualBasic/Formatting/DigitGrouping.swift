/// Where the digits before the point are set apart in groups.
///
/// A comma anywhere between places of digits asks for groups of three. Several commas can ask for other groups, as in
/// `#,##,##0`: the groups are as they are drawn, and the leftmost one drawn in full repeats.
struct DigitGrouping: Hashable {
  private let boundaries: [Int]
  private let period: Int

  /// Makes the grouping of commas that have so many places of digits between them and the point; nil without commas.
  init?(commas: [Int]) {
    let positions = Set(commas).sorted()
    guard let last = positions.last else { return nil }
    let sizes = zip(positions, [0] + positions).map { $0 - $1 }
    guard positions.count > 1, sizes.allSatisfy({ $0 > 1 }) else {
      boundaries = []
      period = 3
      return
    }
    boundaries = positions
    period = sizes.last ?? last
  }

  /// Whether a separator stands before the last `count` digits.
  func separates(_ count: Int) -> Bool {
    guard count > 0 else { return false }
    guard let last = boundaries.last, count > last else {
      return boundaries.isEmpty ? count.isMultiple(of: period) : boundaries.contains(count)
    }
    return (count - last).isMultiple(of: period)
  }
}
