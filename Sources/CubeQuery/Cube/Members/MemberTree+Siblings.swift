/// Members beside a member.
extension MemberTree {
  /// The children of the member's parent, or the roots.
  func siblings(of ordinal: Int32) -> ArraySlice<Int32> {
    guard ordinal < count else {
      return isLeftOut(ordinal) ? outer?.reaching(ordinal) { $0.siblings(of: $1) }[...] ?? [] : [ordinal]
    }
    return parent(of: ordinal).map { children(of: $0) } ?? roots
  }

  /// The member's place among its siblings, from 0.
  func siblingIndex(of ordinal: Int32) -> Int { ordinal < count ? Int(siblingIndexes[Int(ordinal)]) : 0 }

  /// The first child; nil for a leaf.
  func firstChild(of ordinal: Int32) -> Int32? { children(of: ordinal).first }

  /// The last child; nil for a leaf.
  func lastChild(of ordinal: Int32) -> Int32? { children(of: ordinal).last }

  /// The first of the member's siblings, perhaps itself.
  func firstSibling(of ordinal: Int32) -> Int32 { siblings(of: ordinal).first ?? ordinal }

  /// The last of the member's siblings, perhaps itself.
  func lastSibling(of ordinal: Int32) -> Int32 { siblings(of: ordinal).last ?? ordinal }

  /// The member `distance` places on among its peers, also across parents; nil beyond either end.
  ///
  /// The peers are the members of its level; in a parent-child hierarchy those with as many ancestors.
  func lead(_ ordinal: Int32, by distance: Int) -> Int32? {
    guard distance != 0 else { return ordinal }
    if let outer { return outer.reaching(ordinal) { $0.lead($1, by: distance) } }
    guard ordinal < count else { return nil }
    let (index, overflow) = Int(peerIndexes[Int(ordinal)]).addingReportingOverflow(distance)
    let peers = peers(of: ordinal)
    return !overflow && peers.indices.contains(index) ? peers[index] : nil
  }

  /// The members that the member leads among.
  func peers(of ordinal: Int32) -> [Int32] {
    hasGenerations ? peerLists[depth(of: ordinal)] : peerLists[level(of: ordinal)]
  }

  /// The members from one to another, both included, whichever comes first; nil when they are of different levels.
  func range(from first: Int32, to last: Int32) -> ArraySlice<Int32>? {
    if let outer {
      guard let range = outer.tree.range(from: outer.numbers[Int(first)], to: outer.numbers[Int(last)]) else {
        return nil
      }
      return range.compactMap { outer.number(of: $0) }[...]
    }
    guard first < count, last < count else { return first == last ? [first] : nil }
    guard level(of: first) == level(of: last) else { return nil }
    let (lower, upper) = (min(first, last), max(first, last))
    let areOfOneGeneration = !hasGenerations || depth(of: first) == depth(of: last)
    return (areOfOneGeneration ? peers(of: first) : members(ofLevel: level(of: first))).slice(
      from: lower, through: upper)
  }

  /// `n` members that end with this one, or for a negative `n` begin with it; fewer where there are no more.
  func lastPeriods(_ n: Int, to ordinal: Int32) -> ArraySlice<Int32> {
    guard n != 0 else { return [] }
    if let outer { return outer.reaching(ordinal) { $0.lastPeriods(n, to: $1) }[...] }
    guard ordinal < count else { return [ordinal] }
    let peers = peers(of: ordinal)
    let index = Int(peerIndexes[Int(ordinal)])
    if n > 0 { return peers[max(0, index - min(n - 1, index))...index] }
    let room = peers.count - 1 - index
    return peers[index...index + min(Int((n + 1).magnitude), room)]
  }
}
