/// Members below a member.
extension MemberTree {
  /// The member and all of its descendants, in hierarchical order.
  func branch(of ordinal: Int32) -> [Int32] {
    if let outer, isLeftOut(ordinal) { return outer.reaching(ordinal) { $0.branch(of: $1) } }
    return Array(subtree(of: ordinal))
  }

  /// The member and its descendants that are at, above or below a level, in hierarchical order.
  func descendants(of ordinal: Int32, level: Int, _ parts: DescendantParts = .itself) -> [Int32] {
    if let outer, isLeftOut(ordinal) {
      return outer.reaching(ordinal) { $0.descendants(of: $1, level: level, parts) }
    }
    guard ordinal < count else {
      return isMeant(self.level(of: ordinal) - level, isLeaf: true, parts) ? [ordinal] : []
    }
    if parts == .itself {
      let range = subtree(of: ordinal)
      return Array(levelLists[level].slice(from: range.lowerBound, through: range.upperBound - 1))
    }
    return subtree(of: ordinal).filter { isMeant(self.level(of: $0) - level, isLeaf: isLeaf($0), parts) }
  }

  /// The member and its descendants that are so many generations below it, fewer or more, in hierarchical order.
  ///
  /// - Parameter distance: nil for any, which is of use with `leaves`.
  func descendants(of ordinal: Int32, distance: Int?, _ parts: DescendantParts = .itself) -> [Int32] {
    let base = depth(of: ordinal)
    return branch(of: ordinal).filter { node in
      let below = distance.map { depth(of: node) - base - $0 } ?? 0
      return isMeant(below, isLeaf: isLeaf(node), parts)
    }
  }

  private func isMeant(_ below: Int, isLeaf: Bool, _ parts: DescendantParts) -> Bool {
    if parts.contains(.leaves) { return isLeaf && below <= 0 }
    return parts.contains(below == 0 ? .itself : below < 0 ? .before : .after)
  }

  /// The leaves at or below a member, in order.
  func leaves(below ordinal: Int32) -> [Int32] { branch(of: ordinal).filter(isLeaf) }

  /// The first member at a level that is or descends from a member; nil where there is none.
  func first(atLevel level: Int, below ordinal: Int32) -> Int32? {
    if let outer, isLeftOut(ordinal) { return outer.reaching(ordinal) { $0.first(atLevel: level, below: $1) } }
    guard ordinal < count else { return self.level(of: ordinal) == level ? ordinal : nil }
    let range = subtree(of: ordinal)
    return levelLists[level].slice(from: range.lowerBound, through: range.upperBound - 1).first
  }

  /// The last member at a level that is or descends from a member; nil where there is none.
  func last(atLevel level: Int, below ordinal: Int32) -> Int32? {
    if let outer, isLeftOut(ordinal) { return outer.reaching(ordinal) { $0.last(atLevel: level, below: $1) } }
    guard ordinal < count else { return self.level(of: ordinal) == level ? ordinal : nil }
    let range = subtree(of: ordinal)
    return levelLists[level].slice(from: range.lowerBound, through: range.upperBound - 1).last
  }
}
