/// Members with calculated ones among them.
extension CubeScope {
  /// The members of a level, those that are calculated too: behind the others, unless some say their places.
  func allMembers(ofLevel level: Int, in hierarchy: Int32) -> [Member] {
    let calculated = calculatedMembers[Int(hierarchy)].filter { $0.isPermitted && $0.level == level }
    let cubes = members(ofLevel: level, in: hierarchy) + calculated.filter { $0.origin == .cube }.map(\.member)
    return placed(cubes) + calculated.filter { $0.origin == .statement }.map(\.member)
  }

  /// All members of a hierarchy, those that are calculated too: as those of its level in one of a single level, else
  /// behind all others.
  func allMembers(of hierarchy: Int32) -> [Member] {
    if self.hierarchy(hierarchy).levels.count == 1 { return allMembers(ofLevel: 0, in: hierarchy) }
    return members(of: hierarchy) + calculatedMembers[Int(hierarchy)].filter(\.isPermitted).map(\.member)
  }

  /// The members by the places that they say (`MEMBER_ORDINAL`, from 1), the others by those that they have.
  private func placed(_ members: [Member]) -> [Member] {
    let places = members.enumerated().map { index, member in
      calculated(member)?.place ?? cube.storedMeasure(member)?.place ?? index + 1
    }
    return members.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { members[$0] }
  }
}
