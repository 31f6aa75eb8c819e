extension LevelMembers {
  /// How closely a name must fit, from exact to loose; a closer fit anywhere goes before a looser one.
  enum Fit: CaseIterable {
    case name
    case key
    case foldedName
    case unknown
  }

  /// The keys of the members that a path of names leads to, its last part in this level.
  ///
  /// - Parameter path: names of ancestors directly above, then the member's own; or one key part.
  func keys(at path: ArraySlice<QualifiedName.Part>, fit: Fit) -> [[MemberValue]] {
    guard let last = path.last else { return [] }
    let parents = path.dropLast().map(\.plain)
    switch last.content {
    case .key(let texts):
      guard fit == .key else { return [] }
      return keys(texts: texts)
    case .name(let name):
      return keys(named: name, fit: fit).filter { key in
        guard let member = member(key) else { return parents.isEmpty }
        let above = member.ancestors.suffix(parents.count)
        return above.count == parents.count
          && zip(above, parents).allSatisfy { $0 == $1 || $0?.lowercased() == $1.lowercased() }
      }
    }
  }

  /// The keys of the members that one name means.
  func keys(named name: String, fit: Fit) -> [[MemberValue]] {
    switch fit {
    case .name: return members.filter { $0.name == name }.map(\.key)
    case .key: return members.filter { $0.key.last?.text == name }.map(\.key)
    case .foldedName:
      let folded = name.lowercased()
      return members.filter { $0.name?.lowercased() == folded }.map(\.key)
    case .unknown:
      return UnknownMember.isNamed(name) ? [unknownKey] : []
    }
  }

  /// The key of the unknown member.
  var unknownKey: [MemberValue] { level.keyAttributes.map { _ in .null } }

  private func keys(texts: [String?]) -> [[MemberValue]] {
    guard texts.count == level.keyAttributes.count else { return [] }
    if texts.allSatisfy({ $0 == nil }) { return [unknownKey] }
    return members.map(\.key).filter { $0.map(\.text) == texts }
  }

  /// The names of all members, for proposals.
  var names: [String] { members.compactMap(\.name) }
}
