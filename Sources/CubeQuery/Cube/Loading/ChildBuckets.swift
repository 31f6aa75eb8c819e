/// Members grouped by parent: first the roots, then the children of each member by its number.
struct ChildBuckets {
  private(set) var members: [Int32]
  private(set) var buckets: [Range<Int>]

  /// - Complexity: O(*n*).
  init(parents: [Int32]) {
    var counts = Array(repeating: 0, count: parents.count + 1)
    for parent in parents { counts[Int(parent) + 1] += 1 }
    var starts = [0]
    starts.reserveCapacity(counts.count)
    for count in counts.dropLast() { starts.append((starts.last ?? 0) + count) }
    buckets = zip(starts, counts).map { $0..<$0 + $1 }
    members = Array(repeating: 0, count: parents.count)
    for (member, parent) in parents.enumerated() {
      members[starts[Int(parent) + 1]] = Int32(member)
      starts[Int(parent) + 1] += 1
    }
  }
}
