internal import Wording

extension Function {
  static let measureGroupMeasures = Function(
    "MeasureGroupMeasures", "The measures whose values come from the facts of a star, by the star's name.",
    "MeasureGroupMeasures(\"sales\")",
    .set(.call, [.text], type: { _, _ throws(TypeMistake) in .set([0]) }) { call in
      let name = try call.text(0) ?? ""
      let scope = call.scope
      let seen = scope.hierarchy(0).tree.members(ofLevel: 0).map { scope.cube.measures[Int($0)] }
      guard seen.contains(where: { $0.star.isSpelled(name) }) else {
        throw MDXFailure(
          .unknownName,
          "cube '\(scope.cube.name)' has no measures of a star '\(name)'."
            + NearestName.question(for: name, among: Set(seen.map(\.star)).sorted()))
      }
      return TupleSet(
        hierarchy: 0,
        seen.indices.filter { seen[$0].isVisible && seen[$0].star.isSpelled(name) }.map { Int32($0) })
    })
}
