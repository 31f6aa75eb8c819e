/// What a qualified name means once its dimension, hierarchy and level are known and before members are looked up.
enum LevelReference {
  /// A level.
  case level(LevelPlace)
  /// A member, in the first of these levels that has it, by the names that are left.
  case member(candidates: [LevelPlace], path: ArraySlice<QualifiedName.Part>)
}

extension QuestionNames {
  /// What a name of at least a dimension and something of it means.
  ///
  /// - Throws: `CubeQueryError` when the dimension is unknown or nothing of it is named.
  func reference(_ name: QualifiedName) throws(CubeQueryError) -> (CubeDimension, LevelReference) {
    let dimension = try dimension(name.parts[0])
    let all = hierarchies(of: dimension)
    var rest = name.parts[1...]
    guard let first = rest.first else {
      let levels = all.flatMap(levels).map { "'\(self.name(of: $0))'" }.joined(separator: ", ")
      throw CubeQueryError(
        .misplaced, at: name.place, "'\(dimension.name)' is a dimension; name one of its levels: \(levels)")
    }
    if rest.count == 1, let level = level(first, in: all) { return (dimension, .level(level)) }
    var meant = Array(all.prefix(1))
    if let hierarchy = hierarchy(first, of: dimension), rest.count > 1 || level(first, in: all) == nil {
      meant = [hierarchy]
      rest = rest.dropFirst()
      guard let next = rest.first else { return (dimension, try soleLevel(of: hierarchy, named: first, dimension)) }
      if let level = level(next, in: meant) {
        rest = rest.dropFirst()
        return (dimension, rest.isEmpty ? .level(level) : .member(candidates: [level], path: rest))
      }
      // `[Customer].[Tier].[A]`, where a hierarchy and its level bear the same name, is a member of that level.
    } else if let level = level(first, in: all) {
      return (dimension, .member(candidates: [level], path: rest.dropFirst()))
    }
    let candidates = meant.flatMap { Array(levels(of: $0).dropFirst(rest.count - 1)) }
    return (dimension, .member(candidates: candidates, path: rest))
  }

  private func soleLevel(
    of hierarchy: CubeHierarchy, named part: QualifiedName.Part, _ dimension: CubeDimension
  ) throws(CubeQueryError) -> LevelReference {
    let levels = levels(of: hierarchy)
    if levels.count == 1, let level = levels.first { return .level(level) }
    let names = levels.map { "'\(level($0).name)'" }.joined(separator: ", ")
    throw CubeQueryError(
      .misplaced, at: part.place,
      "'\(part.plain)' is a hierarchy of '\(dimension.name)'; name one of its levels: \(names)")
  }
}
