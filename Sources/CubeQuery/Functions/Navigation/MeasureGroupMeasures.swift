internal import Wording

extension Function {
  static let measureGroupMeasures = Function(
    "MeasureGroupMeasures", "The measures whose values come from the facts of a star, by the star's name.",
    "MeasureGroupMeasures(\"sales\")",
    .set(.call, [.text], type: { _, _ throws(TypeMistake) in .set([0]) }) { call in
      try call.scope.measures(ofStar: call.text(0) ?? "") { $0.isVisible }
    })
}

extension CubeScope {
  /// The measures whose values come from the facts of a star.
  ///
  /// - Throws: `MDXFailure` where there is none, or the role sees none of them.
  func measures(ofStar name: String, where isMeant: (StoredMeasure) -> Bool = { _ in true }) throws -> TupleSet {
    let seen = hierarchy(0).tree.members(ofLevel: 0).map { cube.measures[Int($0)] }
    guard seen.contains(where: { $0.star.isSpelled(name) }) else {
      throw MDXFailure(
        .unknownName,
        "cube '\(cube.name)' has no measures of a star '\(name)'."
          + NearestName.question(for: name, among: Set(seen.map(\.star)).sorted()))
    }
    return TupleSet(
      hierarchy: 0, seen.indices.filter { seen[$0].star.isSpelled(name) && isMeant(seen[$0]) }.map { Int32($0) })
  }
}
