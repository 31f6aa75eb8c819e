internal import MDX

extension Function {
  static let currentDateMember = Function(
    "CurrentDateMember",
    "The member whose name is today's date as a format string writes it; where there is none null or, with BEFORE or AFTER, the nearest one earlier or later.",
    "CurrentDateMember([Time], \"[Ti\\me]\\.[yyyy]\", BEFORE)",
    .member(.call, [.hierarchy, .text, .optional(.flag("EXACT", "BEFORE", "AFTER"))]) { call in
      let hierarchy = call.scope.cube.hierarchies[try call.hierarchy(0)]
      let text = call.currentDate(in: try call.text(1) ?? "")
      guard case .name(let name)? = MDXExpression.parse(text).tree?.form else {
        throw call.mistake("'\(text)', as the format writes the date, is no name of a member")
      }
      return call.scope.member(at: name.segments, in: hierarchy, nearest: call.flag(2).flatMap(Nearness.init))
    })
}

/// Which member stands for one that there is not.
private enum Nearness: String {
  case before = "BEFORE"
  case after = "AFTER"
}

extension CubeScope {
  fileprivate func member(
    at segments: [NameSegment], in hierarchy: CubeHierarchy, nearest: Nearness?
  ) -> Member? {
    if let found = resolve(segments), found.length == segments.count, case .member(let member) = found.meaning {
      return member.hierarchy == hierarchy.index ? member : nil
    }
    guard let nearest else { return nil }
    var path = segments.dropFirst(ownerLength(of: segments, hierarchy)).compactMap { segment -> String? in
      if case .name(let name) = segment { name.text } else { nil }
    }
    var current = hierarchy.allMember
    if let all = current, let first = path.first, hierarchy.tree.name(of: all).isSpelled(first) { path.removeFirst() }
    var isExact = true
    for name in path {
      let below = current.map { hierarchy.tree.children(of: $0) } ?? hierarchy.tree.roots
      if isExact, let child = hierarchy.tree.child(named: name, of: current) {
        current = child
        continue
      }
      let found = isExact ? nearest.member(to: name, of: below, in: hierarchy.tree) : nearest.edge(of: below)
      guard let found else { return nil }
      isExact = false
      current = found
    }
    return current.map { hierarchy.member($0) }
  }

  /// How many of the first segments name the hierarchy.
  private func ownerLength(of segments: [NameSegment], _ hierarchy: CubeHierarchy) -> Int {
    (1..<max(2, segments.count)).last { length in
      guard let found = resolve(segments.prefix(length)), found.length == length else { return false }
      switch found.meaning {
      case .hierarchy(let index): return index == hierarchy.index
      case .dimension(let index): return cube.dimensions[index].hierarchies.contains(hierarchy.index)
      default: return false
      }
    } ?? 0
  }
}

extension Nearness {
  /// The member of a list that is next to a name: the last one before it, or the first one behind it.
  fileprivate func member(to name: String, of members: ArraySlice<Int32>, in tree: MemberTree) -> Int32? {
    func isLess(_ one: String, _ other: String) -> Bool {
      if let one = Double(one), let other = Double(other) { return one < other }
      return one < other
    }
    switch self {
    case .before:
      return members.filter { isLess(tree.name(of: $0), name) }.max { isLess(tree.name(of: $0), tree.name(of: $1)) }
    case .after:
      return members.filter { isLess(name, tree.name(of: $0)) }.min { isLess(tree.name(of: $0), tree.name(of: $1)) }
    }
  }

  /// The member below one that was only near: the last one of what is before, the first one of what is behind.
  fileprivate func edge(of members: ArraySlice<Int32>) -> Int32? { self == .before ? members.last : members.first }
}
