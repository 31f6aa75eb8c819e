/// How closely a name must fit a member, from exact to loose; a closer fit anywhere goes before a looser one.
enum MemberFit: CaseIterable {
  case name
  case key
  case foldedName
  case unknown
}

extension CubeHierarchy {
  /// The members of a level that a path of names leads to: names of ancestors directly above, then the member's own; or
  /// one key part.
  func members(at path: ArraySlice<QualifiedName.Part>, level: Int, fit: MemberFit) -> [Int32] {
    guard let last = path.last else { return [] }
    switch last.content {
    case .key(let texts):
      guard fit == .key else { return [] }
      return tree.members(ofLevel: level).filter { definedKey(of: $0).map(\.text) == texts }
    case .name(let name):
      let parents = path.dropLast().map(\.plain)
      if fit == .unknown, !parents.isEmpty {
        let unknown = tree.members(ofLevel: level).filter { tree.key(of: $0) == .null && isUnknown(name, $0) }
        return unknown.filter { stands($0, below: parents) }
      }
      return members(named: name, level: level, fit: fit).filter { stands($0, below: parents) }
    }
  }

  /// The members of a level that one name means; the unknown member is one without any key.
  func members(named name: String, level: Int, fit: MemberFit) -> [Int32] {
    tree.members(ofLevel: level).filter { ordinal in
      switch fit {
      case .name: tree.key(of: ordinal) != .null && tree.name(of: ordinal) == name
      case .key: tree.key(of: ordinal) != .null && tree.key(of: ordinal).text == name
      case .foldedName: tree.key(of: ordinal) != .null && tree.name(of: ordinal).isSpelled(name)
      case .unknown: definedKey(of: ordinal).allSatisfy { $0 == .null } && isUnknown(name, ordinal)
      }
    }
  }

  private func isUnknown(_ name: String, _ ordinal: Int32) -> Bool {
    UnknownMember.isNamed(name) || tree.name(of: ordinal).isSpelled(name)
  }

  private func stands(_ ordinal: Int32, below parents: [String]) -> Bool {
    var current = ordinal
    for name in parents.reversed() {
      guard let parent = tree.parent(of: current), tree.name(of: parent).isSpelled(name) else { return false }
      current = parent
    }
    return true
  }

  /// The values that tell a member from the others of its level as the level's definition has it.
  ///
  /// A member that stood below several parents has one such key, though there it is a member below each.
  func definedKey(of ordinal: Int32) -> [MemberValue] {
    let level = tree.level(of: ordinal)
    let top = levels[...level].lastIndex(where: \.isUnique) ?? 0
    return tree.address(of: ordinal).suffix(level - top + 1)
  }
}
