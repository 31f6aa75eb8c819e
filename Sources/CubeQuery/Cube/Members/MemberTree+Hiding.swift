extension MemberTree {
  /// This tree as a ragged one: hidden members give their place to their children.
  func ragged(hiding isHidden: (Int32, MemberTree) -> Bool) -> MemberTree {
    let kept = (0..<Int32(count)).filter { !isHidden($0, self) }
    return kept.count == count ? self : showing(kept, isRagged: true)
  }

  /// The tree of some of the members, in order; the children of those left out stand in their place.
  ///
  /// - Parameters:
  ///   - kept: the members that are shown, ascending.
  ///   - behind: nodes that nobody's lists name, but that still have a number.
  ///   - leftOut: members that are reached from those that are shown, though no list names them; ascending. A member may be
  ///     one of these and behind too.
  ///   - isRagged: whether gaps are left out: places are counted as if nobody were hidden.
  ///   - named: members that are left out, but may be told in the names of those below them.
  ///   - hasOwnData: which of the members keep their data members.
  func showing(
    _ kept: [Int32], behind: [Int32] = [], leftOut: [Int32] = [], isRagged: Bool = false, named: Set<Int32> = [],
    hasOwnData: (Int32) -> Bool = { _ in true }
  ) -> MemberTree {
    let source = self.nodes
    let whole = hidden?.whole ?? self
    var numbers = Array(repeating: Int32(-1), count: nodeCount)
    var nodes = MemberNodes(
      count: kept.count, levelCount: levelCount, hasGenerations: hasGenerations, addressStarts: addressStarts,
      parents: [], levels: [], keys: [], names: [], captions: captions.map { _ in [] },
      orderKeys: orderKeys.map { _ in [] })
    let dataMembers =
      dataNodes.map { data in kept.filter(hasOwnData).map { data[Int($0)] }.filter { $0 >= count } } ?? []
    let listed = Set(kept + dataMembers)
    let numbered = kept + dataMembers + behind.filter { !listed.contains($0) }
    let all = numbered + leftOut
    for ordinal in all {
      var above = parent(of: ordinal)
      while let hidden = above, numbers[Int(hidden)] < 0 { above = parent(of: hidden) }
      numbers[Int(ordinal)] = Int32(nodes.parents.count)
      nodes.append(source, ordinal, under: above.map { numbers[Int($0)] } ?? -1)
    }
    nodes.dataNodes = dataNodes.map { data in
      kept.map { data[Int($0)] < 0 || !hasOwnData($0) ? -1 : numbers[Int(data[Int($0)])] }
    }
    let toWhole = all.map { hidden?.toWhole[Int($0)] ?? $0 }
    var fromWhole = Array(repeating: Int32(-1), count: whole.nodeCount)
    for (number, ordinal) in toWhole.enumerated() where number < kept.count { fromWhole[Int(ordinal)] = Int32(number) }
    var places = Array(repeating: Int32(-1), count: whole.nodeCount)
    for (number, ordinal) in toWhole.prefix(numbered.count).enumerated() { places[Int(ordinal)] = Int32(number) }
    var reasons =
      hidden?.reasons ?? Array(repeating: isRagged ? HiddenMembers.Reason.gap : .secret, count: whole.nodeCount)
    for place in hidden?.toWhole.prefix(count) ?? [] { reasons[Int(place)] = isRagged ? .gap : .secret }
    for ordinal in named { reasons[Int(hidden?.toWhole[Int(ordinal)] ?? ordinal)] = .named }
    nodes.hidden = HiddenMembers(
      whole: whole, toWhole: toWhole, fromWhole: fromWhole, nodes: places, reasons: reasons, isRagged: isRagged)
    if !leftOut.isEmpty {
      nodes.outer = OuterTree(
        outer?.tree ?? self, start: numbered.count, numbers: all.map { outer?.numbers[Int($0)] ?? $0 })
    }
    return MemberTree(nodes)
  }

  /// By node of a tree that shows a part of this one: its number here.
  func origins(of part: MemberTree) -> [Int32] {
    guard let places = part.hidden?.toWhole else { return Array(0..<Int32(nodeCount)) }
    guard let hidden else { return places }
    var numbers = Array(repeating: Int32(-1), count: hidden.whole.nodeCount)
    for (number, place) in hidden.toWhole.enumerated() where numbers[Int(place)] < 0 {
      numbers[Int(place)] = Int32(number)
    }
    return places.map { numbers[Int($0)] }
  }

  private var nodes: MemberNodes {
    MemberNodes(
      count: count, levelCount: levelCount, hasGenerations: hasGenerations, addressStarts: addressStarts,
      parents: parents, levels: levels, keys: keys, names: names, captions: captions, orderKeys: orderKeys)
  }
}
