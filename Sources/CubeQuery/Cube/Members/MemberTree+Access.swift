/// What is next to a member: all in constant time.
extension MemberTree {
  /// The members without a parent: the all member alone where there is one.
  var roots: ArraySlice<Int32> { childList[..<Int(childStarts.first ?? 0)] }

  /// Whether there is any member besides the all member and those without a key: before the first load there is none.
  var hasMembers: Bool { keys.contains { $0 != .null } }

  /// The parent; nil for a root.
  func parent(of ordinal: Int32) -> Int32? {
    let parent = parents[Int(ordinal)]
    return parent < 0 ? nil : parent
  }

  /// Whether a subselect leaves a node out: no list names it.
  func isLeftOut(_ ordinal: Int32) -> Bool { outer.map { ordinal >= $0.start } ?? false }

  /// The children in order; none for a hidden data member.
  func children(of ordinal: Int32) -> ArraySlice<Int32> {
    guard ordinal < count else {
      return isLeftOut(ordinal) ? outer?.reaching(ordinal) { $0.children(of: $1) }[...] ?? [] : []
    }
    return childList[Int(childStarts[Int(ordinal)])..<Int(childStarts[Int(ordinal) + 1])]
  }

  /// How many children there are.
  func childCount(of ordinal: Int32) -> Int { children(of: ordinal).count }

  /// Whether there are no children.
  func isLeaf(_ ordinal: Int32) -> Bool { children(of: ordinal).isEmpty }

  /// The number of the member's level.
  func level(of ordinal: Int32) -> Int { Int(levels[Int(ordinal)]) }

  /// How many ancestors the member has.
  func depth(of ordinal: Int32) -> Int {
    ordinal < count ? Int(depths[Int(ordinal)]) : parent(of: ordinal).map { depth(of: $0) + 1 } ?? 0
  }

  /// The value of the member's key attribute, without those of its ancestors.
  func key(of ordinal: Int32) -> MemberValue { keys[Int(ordinal)] }

  /// The member's name.
  func name(of ordinal: Int32) -> String { names[Int(ordinal)] }

  /// What people read.
  func caption(of ordinal: Int32) -> String { captions?[Int(ordinal)] ?? names[Int(ordinal)] }

  /// What the member is ordered by among its siblings.
  func orderKey(of ordinal: Int32) -> MemberValue { orderKeys?[Int(ordinal)] ?? keys[Int(ordinal)] }

  /// The members of a level, in order.
  func members(ofLevel level: Int) -> [Int32] { levelLists[level] }

  /// The member and all of its descendants.
  func subtree(of ordinal: Int32) -> Range<Int32> {
    ordinal < count ? ordinal..<subtreeEnds[Int(ordinal)] : ordinal..<ordinal + 1
  }

  /// Whether `ancestor` is `ordinal` itself or above it.
  func isAncestor(_ ancestor: Int32, orSelfOf ordinal: Int32) -> Bool {
    if ordinal < count { return subtree(of: ancestor).contains(ordinal) }
    return ordinal == ancestor || parent(of: ordinal).map { isAncestor(ancestor, orSelfOf: $0) } ?? false
  }

  /// Whether the node stands for its parent's own data, without that of the parent's descendants.
  func isDataMember(_ ordinal: Int32) -> Bool {
    guard let dataNodes, let parent = parent(of: ordinal), parent < count else { return false }
    return dataNodes[Int(parent)] == ordinal
  }

  /// The member that stands for a member's own data: itself for a leaf of a parent-child hierarchy and for a data
  /// member; nil in other hierarchies and for the all member.
  func dataMember(of ordinal: Int32) -> Int32? {
    guard let dataNodes, !isLeftOut(ordinal) else { return nil }
    guard ordinal < count else { return ordinal }
    let node = dataNodes[Int(ordinal)]
    return node < 0 ? nil : node
  }
}
