internal import CubeModel

/// What a qualified name means once its dimension, hierarchy and level are known and before members are looked up.
enum LevelReference {
  /// A level.
  case level(CubeLevel)
  /// A member, in the first of these levels that has it, by the names that are left.
  case member(candidates: [CubeLevel], path: ArraySlice<QualifiedName.Part>)
}

extension CubeNames {
  /// What a name of at least a dimension and something of it means.
  ///
  /// - Throws: `CubeQueryError` when the dimension is unknown or nothing of it is named.
  func reference(_ name: QualifiedName) throws(CubeQueryError) -> (BoundDimension, LevelReference) {
    let dimension = try dimension(name.parts[0])
    var rest = name.parts[1...]
    let all = dimension.definition.hierarchies.indices
    guard let first = rest.first else {
      let levels = dimension.levelNames.map { "'\(dimension.name).\($0)'" }.joined(separator: ", ")
      throw CubeQueryError(
        .misplaced, at: name.place, "'\(dimension.name)' is a dimension; name one of its levels: \(levels)")
    }
    if rest.count == 1, let level = level(first, of: dimension, in: all) { return (dimension, .level(level)) }
    var hierarchies = all
    if let hierarchy = hierarchy(first, of: dimension), rest.count > 1 || level(first, of: dimension, in: all) == nil {
      hierarchies = hierarchy..<(hierarchy + 1)
      rest = rest.dropFirst()
      guard let next = rest.first else {
        let levels = dimension.definition.hierarchies[hierarchy].levels
        guard levels.count == 1 else {
          let names = levels.map { "'\($0.name)'" }.joined(separator: ", ")
          throw CubeQueryError(
            .misplaced, at: first.place,
            "'\(first.plain)' is a hierarchy of '\(dimension.name)'; name one of its levels: \(names)")
        }
        return (dimension, .level(dimension.level(hierarchy: hierarchy, depth: 0)))
      }
      if let level = level(next, of: dimension, in: hierarchies) {
        rest = rest.dropFirst()
        return (dimension, rest.isEmpty ? .level(level) : .member(candidates: [level], path: rest))
      }
      // `[Customer].[Tier].[A]`, where a hierarchy and its level bear the same name, is a member of that level.
    } else if let level = level(first, of: dimension, in: all) {
      return (dimension, .member(candidates: [level], path: rest.dropFirst()))
    } else {
      hierarchies = 0..<1
    }
    let candidates = hierarchies.flatMap { hierarchy in
      dimension.definition.hierarchies[hierarchy].levels.indices.map {
        dimension.level(hierarchy: hierarchy, depth: $0)
      }
    }
    return (dimension, .member(candidates: candidates.filter { $0.depth >= rest.count - 1 }, path: rest))
  }
}
