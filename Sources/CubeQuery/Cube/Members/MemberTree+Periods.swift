/// Members at the same place elsewhere, as comparisons of periods need them.
extension MemberTree {
  /// The member that stands below `other` where `ordinal` stands below its own ancestor at `other`'s level.
  ///
  /// In a ragged hierarchy places are counted in the whole tree, so that a gap on the way does not move anybody.
  /// - Returns: nil when `other` is of a lower level, or has no member at that place.
  func cousin(of ordinal: Int32, in other: Int32) -> Int32? {
    if let outer { return outer.reaching(ordinal) { $0.cousin(of: $1, in: outer.numbers[Int(other)]) } }
    if let hidden, hidden.isRagged, ordinal < count, other < count {
      return hidden.whole.cousin(of: hidden.toWhole[Int(ordinal)], in: hidden.toWhole[Int(other)]).flatMap { found in
        let visible = hidden.fromWhole[Int(found)]
        return visible < 0 ? nil : visible
      }
    }
    guard ordinal < count, other < count else { return nil }
    var places: [Int] = []
    var current = ordinal
    while isBelow(current, other) {
      places.append(siblingIndex(of: current))
      guard let parent = parent(of: current) else { return nil }
      current = parent
    }
    guard isPeer(current, other) else { return nil }
    var found = other
    for place in places.reversed() {
      let children = children(of: found)
      guard place < children.count else { return nil }
      found = children[children.startIndex + place]
    }
    return found
  }

  private func isBelow(_ ordinal: Int32, _ other: Int32) -> Bool {
    hasGenerations ? depth(of: ordinal) > depth(of: other) : level(of: ordinal) > level(of: other)
  }

  private func isPeer(_ ordinal: Int32, _ other: Int32) -> Bool {
    hasGenerations ? depth(of: ordinal) == depth(of: other) : level(of: ordinal) == level(of: other)
  }

  /// The member at the same place in the ancestor's peer `lag` places back: the same month a year ago.
  ///
  /// - Parameter level: the ancestor's level.
  func parallelPeriod(level: Int, lag: Int, of ordinal: Int32) -> Int32? {
    guard let ancestor = ancestor(of: ordinal, atLevel: level), lag != .min, let other = lead(ancestor, by: -lag)
    else { return nil }
    return cousin(of: ordinal, in: other)
  }

  /// The member's peers from the first below its ancestor at `level` to the member itself.
  ///
  /// - Returns: nothing when `level` is below the member's.
  func periodsToDate(level: Int, to ordinal: Int32) -> ArraySlice<Int32> {
    if let outer { return outer.reaching(ordinal) { $0.periodsToDate(level: level, to: $1) }[...] }
    guard let ancestor = ancestor(of: ordinal, atLevel: level),
      let first = first(atLevel: self.level(of: ordinal), below: ancestor)
    else { return [] }
    return range(from: first, to: ordinal) ?? []
  }

  /// The first member at `level` below a member, or itself at its own level; nil above it.
  func openingPeriod(level: Int, of ordinal: Int32) -> Int32? { first(atLevel: level, below: ordinal) }

  /// The last member at `level` below a member, or itself at its own level; nil above it.
  func closingPeriod(level: Int, of ordinal: Int32) -> Int32? { last(atLevel: level, below: ordinal) }
}
