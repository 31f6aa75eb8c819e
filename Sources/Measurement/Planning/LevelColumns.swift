import CubeModel
import CubeQuery
import StarSchema

/// A level of a cube's dimension as columns: what facts are grouped by, and what its members are called.
struct LevelColumns: Sendable, Hashable {
  /// The columns of a member's key in the fact's view; the last is the level's own, those before it its parents'.
  let grouping: [CellColumn]
  /// The question for the members' names and order: the key's attributes, then the name, then the order.
  let members: MemberRequest
  /// What people call the level.
  let caption: LocalizedText

  /// Finds a level of a cube.
  /// - Throws: `MeasurementError` when cube, dimension or level is not defined.
  init(_ path: PageDefinition.LevelPath, of cube: CubeDefinition, in model: Model) throws(MeasurementError) {
    let use = try cube.dimension(named: path.dimension)
    let (role, dimension) = try model.dimension(of: use, in: cube)
    var found: (hierarchy: DimensionDefinition.Hierarchy, depth: Int)?
    for hierarchy in dimension.hierarchies where found == nil && path.hierarchy ?? hierarchy.name == hierarchy.name {
      found = hierarchy.levels.firstIndex { $0.name == path.level }.map { (hierarchy, $0) }
    }
    guard let found else {
      throw MeasurementError.unknown(
        path.level, expected: "level", place: "dimension '\(path.dimension)' of cube '\(cube.name)'",
        among: dimension.hierarchies.flatMap { $0.levels.map(\.name) })
    }
    let level = found.hierarchy.levels[found.depth]
    let key = Self.keyLevels(found.hierarchy.levels, to: found.depth).map(\.attribute)
    grouping = key.map { .attribute(role: role, name: $0, version: use.version) }
    members = MemberRequest(
      dimension: dimension.name,
      attributes: key + [level.nameAttribute ?? level.attribute, level.sortAttribute ?? level.attribute])
    caption = level.caption
  }

  /// The levels whose attributes make a member's key: the level itself, and its parents up to a unique one.
  private static func keyLevels(
    _ levels: [DimensionDefinition.Level], to depth: Int
  ) -> ArraySlice<DimensionDefinition.Level> {
    var first = depth
    while first > 0, !levels[first].isUnique { first -= 1 }
    return levels[first...depth]
  }
}
