import CubeModel
import CubeQuery

extension Model {
  /// A level of a cube's dimension, by its path.
  ///
  /// - Throws: `MeasurementError` when the dimension or level is not defined.
  func level(
    _ path: PageDefinition.LevelPath, of cube: CubeDefinition
  ) throws(MeasurementError) -> LevelMembers {
    let use = try cube.dimension(named: path.dimension)
    let (role, dimension) = try dimension(of: use, in: cube)
    for (position, hierarchy) in dimension.hierarchies.enumerated()
    where path.hierarchy ?? hierarchy.name == hierarchy.name {
      guard let depth = hierarchy.levels.firstIndex(where: { $0.name == path.level }) else { continue }
      return LevelMembers(
        dimension: dimension, hierarchy: position, depth: depth, role: role, version: use.version)
    }
    throw MeasurementError.unknown(
      path.level, expected: "level", place: "dimension '\(path.dimension)' of cube '\(cube.name)'",
      among: dimension.hierarchies.flatMap { $0.levels.map(\.name) })
  }
}
