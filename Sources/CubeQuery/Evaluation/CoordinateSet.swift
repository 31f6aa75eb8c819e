/// Members of one hierarchy as their numbers, ascending and distinct.
struct CoordinateSet: Sendable, Hashable {
  let ordinals: [Int32]

  /// Numbers that ascend already.
  init(ascending ordinals: [Int32]) { self.ordinals = ordinals }

  /// One member.
  init(_ ordinal: Int32) { ordinals = [ordinal] }

  /// Any numbers.
  static func sorting(_ ordinals: [Int32]) -> CoordinateSet {
    var isAscending = true
    for index in ordinals.indices.dropFirst() where ordinals[index - 1] >= ordinals[index] {
      isAscending = false
      break
    }
    if isAscending { return CoordinateSet(ascending: ordinals) }
    var distinct: [Int32] = []
    distinct.reserveCapacity(ordinals.count)
    for ordinal in ordinals.sorted() where ordinal != distinct.last { distinct.append(ordinal) }
    return CoordinateSet(ascending: distinct)
  }

  var isEmpty: Bool { ordinals.isEmpty }
  var count: Int { ordinals.count }

  /// - Complexity: O(log *n*).
  func contains(_ ordinal: Int32) -> Bool {
    var low = 0
    var high = ordinals.count
    while low < high {
      let middle = (low + high) / 2
      if ordinals[middle] < ordinal { low = middle + 1 } else { high = middle }
    }
    return low < ordinals.count && ordinals[low] == ordinal
  }

  func union(_ other: CoordinateSet) -> CoordinateSet {
    if other.isEmpty || self == other { return self }
    if isEmpty { return other }
    return CoordinateSet.sorting(ordinals + other.ordinals)
  }

  func isSubset(of other: CoordinateSet) -> Bool {
    if count > other.count { return false }
    if self == other { return true }
    return ordinals.allSatisfy { other.contains($0) }
  }
}
