/// Members above a member.
extension MemberTree {
  /// The ancestor at a level: the member itself at its own; nil below it, and where a hidden member would stand.
  func ancestor(of ordinal: Int32, atLevel level: Int) -> Int32? {
    var current = ordinal
    while self.level(of: current) > level {
      guard let parent = parent(of: current) else { return nil }
      current = parent
    }
    return self.level(of: current) == level ? current : nil
  }

  /// The ancestor so many generations up: the member itself at 0; nil beyond the root and for a negative distance.
  func ancestor(of ordinal: Int32, distance: Int) -> Int32? {
    guard distance >= 0, distance <= depth(of: ordinal) else { return nil }
    var current = ordinal
    for _ in 0..<distance {
      guard let parent = parent(of: current) else { return nil }
      current = parent
    }
    return current
  }

  /// The ancestors, the parent first; without the member itself.
  func ancestors(of ordinal: Int32) -> [Int32] {
    var ancestors: [Int32] = []
    var current = ordinal
    while let parent = parent(of: current) {
      ancestors.append(parent)
      current = parent
    }
    return ancestors
  }
}
