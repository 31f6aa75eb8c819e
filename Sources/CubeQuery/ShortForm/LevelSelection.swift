/// Members of one level that a question names, lets in or keeps out.
struct LevelSelection: Hashable {
  /// The level.
  var place: LevelPlace
  /// The members, in the question's order.
  var ordinals: [Int32]
  /// Whether all others of the level are meant.
  var isExclusion = false
}

extension LevelSelection {
  /// What all of several selections of one hierarchy let in, at the finest of their levels; at least one selection.
  init(inAll selections: [LevelSelection], of tree: MemberTree) {
    guard selections.count > 1, let finest = selections.map(\.place).max(by: { $0.level < $1.level }) else {
      self = selections[0]
      return
    }
    var kept: Set<Int32>?
    for selection in selections {
      let members = selection.members(ofLevel: finest.level, in: tree)
      kept = kept?.intersection(members) ?? members
    }
    self.init(place: finest, ordinals: (kept ?? []).sorted())
    self = widened(in: tree)
  }

  private func members(ofLevel level: Int, in tree: MemberTree) -> Set<Int32> {
    let own = isExclusion ? Set(tree.members(ofLevel: place.level)).subtracting(ordinals) : Set(ordinals)
    return Set(own.flatMap { tree.descendants(of: $0, level: level) })
  }

  /// The same facts told by the coarsest members that are in it as a whole: quarters rather than their days.
  ///
  /// Members of hierarchies with gaps stay as they are.
  func widened(in tree: MemberTree) -> LevelSelection {
    guard !isExclusion, tree.hidden == nil, !tree.hasGenerations else { return self }
    var widened = self
    while let first = widened.ordinals.first, let parent = tree.parent(of: first), tree.parent(of: parent) != nil {
      let parents = Set(widened.ordinals.compactMap(tree.parent))
      guard parents.reduce(0, { $0 + tree.childCount(of: $1) }) == Set(widened.ordinals).count else { break }
      widened.place.level = tree.level(of: parent)
      widened.ordinals = parents.sorted()
    }
    return widened
  }
}
