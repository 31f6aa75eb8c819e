internal import VisualBasic

extension Function {
  static let levelsCount = Function(
    "Levels.Count", "How many levels a hierarchy has, that of the all member included.", "[Time].Levels.Count",
    .scalar(.property, [.hierarchy], .integer) { call in
      .integer(call.scope.cube.hierarchies[try call.hierarchy(0)].levels.count { $0.isPermitted })
    })
}
