/// Who stands above whom, calculated members included.
extension CubeScope {
  /// The numbers of a member's children, in order; a calculated member has none.
  ///
  /// - Parameter withCalculated: whether calculated members follow that stand under the member.
  func children(of member: Member, withCalculated: Bool = false) -> [Int32] {
    let stored = isCalculated(member) ? [] : Array(hierarchy(of: member).tree.children(of: member.ordinal))
    guard withCalculated else { return stored }
    let calculated = calculatedMembers[Int(member.hierarchy)].filter { $0.isPermitted && $0.parent == member }
    return stored + calculated.map(\.ordinal)
  }

  /// Whether a member stands above another one of its hierarchy.
  func isAncestor(_ ancestor: Member, of member: Member) -> Bool {
    guard ancestor.hierarchy == member.hierarchy, ancestor != member, !isCalculated(ancestor) else { return false }
    var current = member
    while isCalculated(current) {
      guard let parent = parent(of: current) else { return false }
      current = parent
    }
    return hierarchy(of: ancestor).tree.isAncestor(ancestor.ordinal, orSelfOf: current.ordinal)
  }

  /// Whether one of two members of a hierarchy is the other one or stands above it.
  func areInLine(_ one: Member, _ other: Member) -> Bool {
    one == other || isAncestor(one, of: other) || isAncestor(other, of: one)
  }

  /// The member and its ancestors, itself first.
  func line(of member: Member) -> [Member] {
    var line = [member]
    while let last = line.last, let parent = parent(of: last) { line.append(parent) }
    return line
  }
}

/// Members at places that are told from a member, calculated members included.
extension CubeScope {
  /// The ancestor at a level: the member itself at its own; nil below it.
  func ancestor(of member: Member, atLevel level: Int) -> Member? {
    line(of: member).first { self.level(of: $0) <= level }.flatMap { self.level(of: $0) == level ? $0 : nil }
  }

  /// The numbers of the children of a member's parent, or of the roots; of a calculated member those beside which it
  /// stands.
  func siblings(of member: Member) -> [Int32] {
    if let parent = parent(of: member) { return children(of: parent) }
    return Array(hierarchy(of: member).tree.roots)
  }

  /// The member below `other` at the place where a member stands below its own ancestor of that level.
  func cousin(of member: Member, in other: Member) -> Member? {
    guard !isCalculated(member), !isCalculated(other) else { return nil }
    let hierarchy = hierarchy(of: member)
    return hierarchy.tree.cousin(of: member.ordinal, in: other.ordinal).map { hierarchy.member($0) }
  }
}
