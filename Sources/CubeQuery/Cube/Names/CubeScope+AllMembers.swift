/// Members with calculated ones among them.
extension CubeScope {
  /// The members of a level, those that are calculated too: behind the others, unless one says its place.
  func allMembers(ofLevel level: Int, in hierarchy: Int32) -> [Member] {
    placed(
      members(ofLevel: level, in: hierarchy),
      calculatedMembers[Int(hierarchy)].filter { $0.isPermitted && $0.level == level })
  }

  /// All members of a hierarchy, those that are calculated too: each level's behind the others of that level for one of
  /// one level, else behind all.
  func allMembers(of hierarchy: Int32) -> [Member] {
    if self.hierarchy(hierarchy).levels.count == 1 { return allMembers(ofLevel: 0, in: hierarchy) }
    return members(of: hierarchy) + calculatedMembers[Int(hierarchy)].filter(\.isPermitted).map(\.member)
  }

  /// A calculated member with a place (`MEMBER_ORDINAL`, from 1) takes it, and moves the rest on.
  private func placed(_ members: [Member], _ calculated: [CalculatedMember]) -> [Member] {
    var result = members + calculated.filter { $0.place == nil }.map(\.member)
    for (place, member) in calculated.compactMap({ member in member.place.map { ($0, member.member) } }).sorted(by: {
      $0.0 < $1.0
    }) {
      result.insert(member, at: min(max(0, place - 1), result.count))
    }
    return result
  }
}
