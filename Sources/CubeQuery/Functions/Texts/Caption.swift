internal import VisualBasic

extension Function {
  static let caption = Function(
    "Caption", "What people call a member, level, hierarchy or dimension, in their language.",
    "[Store].[USA].[CA].Caption",
    .scalar(.property, [.member], .text) { call in
      .text(try call.member(0).map { call.scope.caption(of: $0) } ?? "#null")
    },
    .scalar(.property, [.level], .text) { call in
      guard let level = try call.level(0) else { return .null }
      return .text(call.scope.cube.hierarchies[level.hierarchy].levels[level.level].caption)
    },
    .scalar(.property, [.hierarchy], .text) { call in
      .text(call.scope.cube.hierarchies[try call.hierarchy(0)].caption)
    },
    .scalar(.property, [.dimension], .text) { call in
      .text(call.scope.cube.dimensions[call.scope.cube.hierarchies[try call.dimension(0)].dimension].caption)
    })
}
