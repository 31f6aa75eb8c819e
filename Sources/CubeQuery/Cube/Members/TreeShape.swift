/// Depths, subtrees and child lists of members in hierarchical order, made from their parents alone.
struct TreeShape {
  var depths: [UInt16]
  var subtreeEnds: [Int32]
  var childList: [Int32]
  var childStarts: [Int32]
  var siblingIndexes: [Int32]

  /// - Parameter parents: by member its parent's number, lower than its own, or −1.
  /// - Complexity: O(*n*).
  init(parents: ArraySlice<Int32>) {
    let count = parents.count
    depths = Array(repeating: 0, count: count)
    subtreeEnds = (0..<count).map { Int32($0) + 1 }
    var childCounts = Array(repeating: Int32(0), count: count + 1)
    siblingIndexes = Array(repeating: 0, count: count)
    for (ordinal, parent) in parents.enumerated() {
      // The roots are counted in front, as the children of nobody.
      let slot = Int(parent) + 1
      precondition(slot <= ordinal, "a member comes behind its parent")
      siblingIndexes[ordinal] = childCounts[slot]
      childCounts[slot] += 1
      if parent >= 0 { depths[ordinal] = depths[Int(parent)] + 1 }
    }
    for ordinal in stride(from: count - 1, through: 0, by: -1) where parents[ordinal] >= 0 {
      let parent = Int(parents[ordinal])
      subtreeEnds[parent] = max(subtreeEnds[parent], subtreeEnds[ordinal])
    }
    var starts = [Int32(0)]
    starts.reserveCapacity(count + 2)
    for childCount in childCounts { starts.append((starts.last ?? 0) + childCount) }
    childList = Array(repeating: 0, count: count)
    for (ordinal, parent) in parents.enumerated() {
      childList[Int(starts[Int(parent) + 1] + siblingIndexes[ordinal])] = Int32(ordinal)
    }
    // Roots come first; `childStarts` is about members only.
    childStarts = Array(starts.dropFirst())
  }
}
