internal import Wording

extension Function {
  static let dimensions = Function(
    "Dimensions", "The dimension of a name or number; number 0 are the measures.", "Dimensions(\"Store\").Name",
    .dimension(.call, [.integer], type: { _, _ throws(TypeMistake) in .dimension([]) }) { call in
      let dimensions = call.scope.permittedDimensions
      guard let number = try call.integer(0), dimensions.indices.contains(number) else {
        throw call.mistake("there is no dimension of that number: they run from 0 to \(dimensions.count - 1)")
      }
      return call.scope.firstHierarchy(of: dimensions[number])
    },
    .dimension(.call, [.text], type: { _, _ throws(TypeMistake) in .dimension([]) }) { call in
      let name = try call.text(0) ?? ""
      let plain = name.hasPrefix("[") && name.hasSuffix("]") ? String(name.dropFirst().dropLast()) : name
      if let found = call.scope.permittedDimensions.first(where: { $0.name.isSpelled(plain) }) {
        return call.scope.firstHierarchy(of: found)
      }
      if let found = call.scope.permittedHierarchies.first(where: {
        $0.isSpelled(plain) || $0.uniqueName.isSpelled(name)
      }) {
        return Int(found.index)
      }
      throw MDXFailure(
        .unknownName,
        "there is no dimension '\(plain)'.\(NearestName.question(for: plain, among: call.scope.permittedDimensions.map(\.name)))"
      )
    })
}

extension CubeScope {
  /// The first of a dimension's hierarchies that the role may see.
  fileprivate func firstHierarchy(of dimension: CubeDimension) -> Int {
    Int(dimension.hierarchies.first { hierarchy($0).isPermitted } ?? dimension.hierarchies.lowerBound)
  }
}
