extension Function {
  static let descendants = Function(
    "Descendants",
    "A member and all below it; or those at a level or distance, above or below it, or the leaves, as a word says.",
    "Descendants([Time].[1997], [Time].[Month])",
    .set(.call, [.member, .optional(.level), .optional(.descendantParts)]) { call in
      try call.member(0).map { member in
        try call.checkHierarchy(of: member, call.level(1))
        return try call.descendants(of: member, level: call.level(1), call.flag(2))
      } ?? .empty
    },
    .set(.call, [.member, .integer, .optional(.descendantParts)]) { call in
      guard let member = try call.member(0), let distance = try call.integer(1) else { return .empty }
      return call.descendants(of: member, distance: distance, call.flag(2))
    },
    .set(.call, [.set, .optional(.level), .optional(.descendantParts)]) { call in
      let level = try call.level(1)
      return try call.descendantsOfEach { member in
        try call.checkHierarchy(of: member, level)
        return call.descendants(of: member, level: level, call.flag(2))
      }
    },
    .set(.call, [.set, .integer, .optional(.descendantParts)]) { call in
      guard let distance = try call.integer(1) else { return .empty }
      return try call.descendantsOfEach { call.descendants(of: $0, distance: distance, call.flag(2)) }
    })
}

extension Parameter {
  /// Which descendants are meant.
  fileprivate static let descendantParts = Parameter.flag(
    "SELF", "AFTER", "BEFORE", "BEFORE_AND_AFTER", "SELF_AND_AFTER", "SELF_AND_BEFORE", "SELF_BEFORE_AFTER", "LEAVES")
}

extension DescendantParts {
  fileprivate init(word: String?) {
    switch word {
    case "AFTER": self = .after
    case "BEFORE": self = .before
    case "BEFORE_AND_AFTER": self = [.before, .after]
    case "SELF_AND_AFTER": self = [.itself, .after]
    case "SELF_AND_BEFORE": self = [.itself, .before]
    case "SELF_BEFORE_AFTER": self = [.itself, .before, .after]
    case "LEAVES": self = .leaves
    default: self = .itself
    }
  }

  /// Whether a leaf without anything below is meant, so many levels below the one asked for.
  fileprivate func mean(leaf below: Int) -> Bool {
    if contains(.leaves) { return below <= 0 }
    return contains(below == 0 ? .itself : below < 0 ? .before : .after)
  }
}

extension Call {
  fileprivate func descendants(of member: Member, level: LevelPlace?, _ word: String?) -> TupleSet {
    let hierarchy = Int(member.hierarchy)
    let parts = DescendantParts(word: word)
    if scope.isCalculated(member) {
      let below = level.map { scope.level(of: member) - $0.level } ?? 0
      return TupleSet(hierarchy: hierarchy, parts.mean(leaf: below) ? [member.ordinal] : [])
    }
    let tree = scope.hierarchy(of: member).tree
    guard let level else {
      if word == nil { return TupleSet(hierarchy: hierarchy, tree.branch(of: member.ordinal)) }
      if parts == .leaves { return TupleSet(hierarchy: hierarchy, tree.leaves(below: member.ordinal)) }
      return TupleSet(
        hierarchy: hierarchy,
        tree.descendants(of: member.ordinal, level: tree.level(of: member.ordinal), parts))
    }
    guard level.hierarchy == hierarchy else { return TupleSet(hierarchy: hierarchy, []) }
    return TupleSet(hierarchy: hierarchy, tree.descendants(of: member.ordinal, level: level.level, parts))
  }

  fileprivate func descendants(of member: Member, distance: Int, _ word: String?) -> TupleSet {
    let parts = DescendantParts(word: word)
    if parts == .leaves { return leaves(below: member, distance: distance) }
    if scope.isCalculated(member) {
      return TupleSet(hierarchy: Int(member.hierarchy), parts.mean(leaf: -distance) ? [member.ordinal] : [])
    }
    let tree = scope.hierarchy(of: member).tree
    return TupleSet(
      hierarchy: Int(member.hierarchy), tree.descendants(of: member.ordinal, distance: distance, parts))
  }

  /// The leaves at most one generation further down than a distance, as Mondrian counts them; for -1 all of them.
  private func leaves(below member: Member, distance: Int) -> TupleSet {
    let hierarchy = Int(member.hierarchy)
    if scope.children(of: member).isEmpty {
      return TupleSet(hierarchy: hierarchy, distance < 0 ? [] : [member.ordinal])
    }
    let tree = scope.hierarchy(of: member).tree
    let deepest = distance == -1 ? Int.max : tree.depth(of: member.ordinal) + max(-1, min(distance, 1 << 16)) + 1
    return TupleSet(
      hierarchy: hierarchy, tree.leaves(below: member.ordinal).filter { tree.depth(of: $0) <= deepest })
  }

  /// The descendants of each member of the first argument, one after the other, each once.
  fileprivate func descendantsOfEach(_ descendants: (Member) throws -> TupleSet) throws -> TupleSet {
    let set = try set(0)
    guard let hierarchy = set.hierarchies.first else { return .empty }
    guard set.arity == 1 else { throw mistake("descendants are those of members, not of tuples") }
    var all: [Int32] = []
    for index in 0..<set.count {
      try evaluation.step()
      all += try descendants(set.member(index, 0)).ordinals
    }
    return TupleSet(hierarchy: hierarchy, all).withoutRepetitions
  }
}
