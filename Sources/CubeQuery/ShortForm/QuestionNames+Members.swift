import Wording

/// Finds members by name.
extension QuestionNames {
  /// The member that a name leads to, in the first of some levels that has it.
  ///
  /// - Returns: several members where it has stood below several parents.
  /// - Throws: `CubeQueryError` with the nearest name, or where a name means different members.
  func member(
    _ name: QualifiedName, at path: ArraySlice<QualifiedName.Part>, in candidates: [LevelPlace]
  ) throws(CubeQueryError) -> LevelSelection {
    for fit in MemberFit.allCases {
      for place in candidates {
        let hierarchy = cube.hierarchies[place.hierarchy]
        let found = hierarchy.members(at: path, level: place.level, fit: fit)
        guard !found.isEmpty else { continue }
        let keys = Set(found.map { hierarchy.definedKey(of: $0) })
        guard keys.count == 1 else {
          let written = found.prefix(5).map { ordinal in
            QualifiedName.Part(.key(hierarchy.definedKey(of: ordinal).map(\.text))).description
          }.joined(separator: ", ")
          throw CubeQueryError(
            .ambiguousName, at: name.place,
            "'\(name)' means \(keys.count) members of '\(self.name(of: place))'; write the key instead of the name:"
              + " \(written)")
        }
        return LevelSelection(place: place, ordinals: found)
      }
    }
    throw unknown(name, path, candidates)
  }

  /// The members of a level that a value means.
  ///
  /// - Throws: `CubeQueryError` with the nearest name.
  func members(_ value: CubeFilter.Value, of place: LevelPlace) throws(CubeQueryError) -> [Int32] {
    let hierarchy = cube.hierarchies[place.hierarchy]
    for fit in MemberFit.allCases {
      let found = hierarchy.members(named: value.text, level: place.level, fit: fit)
      if !found.isEmpty { return found }
    }
    throw CubeQueryError(
      .unknownName, at: value.place,
      "'\(value.text)' is not a member of '\(name(of: place))'."
        + NearestName.question(for: value.text, among: memberNames(of: place)))
  }

  /// The names of a level's members, for proposals.
  func memberNames(of place: LevelPlace) -> [String] {
    let tree = cube.hierarchies[place.hierarchy].tree
    return tree.members(ofLevel: place.level).filter { tree.key(of: $0) != .null }.map(tree.name)
  }

  private func unknown(
    _ name: QualifiedName, _ path: ArraySlice<QualifiedName.Part>, _ candidates: [LevelPlace]
  ) -> CubeQueryError {
    let part = path.last ?? name.parts[0]
    guard let place = candidates.first, candidates.count == 1 else {
      let names = candidates.map { level($0).name } + candidates.flatMap(memberNames)
      return CubeQueryError(
        .unknownName, at: part.place,
        "dimension '\(candidates.first.map(dimensionName) ?? name.parts[0].plain)' has no level or member"
          + " '\(part.plain)'." + NearestName.question(for: part.plain, among: names))
    }
    return CubeQueryError(
      .unknownName, at: part.place,
      "'\(part.plain)' is not a member of '\(self.name(of: place))'."
        + NearestName.question(for: part.plain, among: memberNames(of: place)))
  }
}
