internal import VisualBasic

extension Function {
  static let uniqueName = uniqueName(
    "UniqueName", "The name that no other member, level, hierarchy or dimension of the cube has.")
  static let uniqueNameLong = uniqueName("Unique_Name", "The same as `UniqueName`.")

  private static func uniqueName(_ name: String, _ summary: String) -> Function {
    Function(
      name, summary, "[Store].[USA].[CA].\(name)",
      .scalar(.property, [.member], .text) { call in
        if let member = try call.member(0) { return .text(call.scope.uniqueName(of: member)) }
        let hierarchy = call.arguments[0].type.soleHierarchy.map { call.scope.cube.hierarchies[$0].uniqueName + "." }
        return .text(hierarchy.map { $0 + "#null".bracketed } ?? "#null")
      },
      .scalar(.property, [.level], .text) { call in
        guard let level = try call.level(0) else { return .null }
        return .text(call.scope.cube.hierarchies[level.hierarchy].levels[level.level].uniqueName)
      },
      .scalar(.property, [.hierarchy], .text) { call in
        .text(call.scope.cube.hierarchies[try call.hierarchy(0)].uniqueName)
      },
      .scalar(.property, [.dimension], .text) { call in
        .text(call.scope.cube.dimensions[call.scope.cube.hierarchies[try call.dimension(0)].dimension].uniqueName)
      })
  }
}
