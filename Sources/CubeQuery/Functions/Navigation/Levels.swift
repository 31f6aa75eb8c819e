internal import Wording

extension Function {
  static let levels = Function(
    "Levels", "The level of a hierarchy by its number, from 0, or by its name; any level by its unique name.",
    "[Time].Levels(\"Quarter\").Members",
    .level(.method, [.hierarchy, .integer]) { call in
      let hierarchy = call.scope.cube.hierarchies[try call.hierarchy(0)]
      guard let number = try call.integer(1), hierarchy.levels.indices.contains(number),
        hierarchy.levels[number].isPermitted
      else {
        let numbers = hierarchy.levels.filter(\.isPermitted).map(\.number)
        throw call.mistake(
          "\(hierarchy.uniqueName) has no level of that number: they run from \(numbers.first ?? 0) to \(numbers.last ?? 0)"
        )
      }
      return LevelPlace(hierarchy: Int(hierarchy.index), level: number)
    },
    .level(.method, [.hierarchy, .text]) { call in
      let hierarchy = call.scope.cube.hierarchies[try call.hierarchy(0)]
      let name = try call.text(1) ?? ""
      guard let level = hierarchy.levels.first(where: { $0.isPermitted && $0.isCalled(name) }) else {
        let names = hierarchy.levels.filter(\.isPermitted).map(\.name)
        throw MDXFailure(
          .unknownName,
          "\(hierarchy.uniqueName) has no level '\(name)'.\(NearestName.question(for: name, among: names))")
      }
      return LevelPlace(hierarchy: Int(hierarchy.index), level: level.number)
    },
    .level(.call, [.text], of: .max) { call in
      let name = try call.text(0) ?? ""
      for hierarchy in call.scope.permittedHierarchies {
        if let level = hierarchy.levels.first(where: { $0.isPermitted && $0.uniqueName.isSpelled(name) }) {
          return LevelPlace(hierarchy: Int(hierarchy.index), level: level.number)
        }
      }
      let names = call.scope.permittedHierarchies.flatMap { $0.levels.filter(\.isPermitted).map(\.uniqueName) }
      throw MDXFailure(
        .unknownName, "there is no level '\(name)'.\(NearestName.question(for: name, among: names))")
    })
}

extension HierarchyLevel {
  /// Whether a text is the level's name, bare or in brackets, or its unique name.
  fileprivate func isCalled(_ text: String) -> Bool {
    name.isSpelled(text) || name.bracketed.isSpelled(text) || uniqueName.isSpelled(text)
  }
}
