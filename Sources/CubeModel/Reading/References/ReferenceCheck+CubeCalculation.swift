import OrderedCollections

extension ReferenceCheck {
  /// Checks what is computed in a cube as far as names tell: each is defined once, and the default measure is there.
  ///
  /// The formulas themselves are read by whoever opens the cube.
  func checkCalculations(_ cube: CubeDefinition, _ node: DefinitionNode) {
    var seen: Set<String> = []
    for (member, item) in zip(cube.calculatedMembers, node["calculated_members"].items)
    where !member.member.text.isEmpty {
      let path = MDXPath(member.member.text)
      let name = path.segments.isEmpty ? member.member.text : path.segments.joined(separator: "\u{0}").lowercased()
      let isMeasure = path.measure.map { wanted in
        cube.measures.keys.contains { $0.lowercased() == wanted.lowercased() }
      }
      if isMeasure == true || !seen.insert(name).inserted {
        log.record(item["member"], "the member \(member.member.text) is defined twice in cube '\(cube.name)'.")
      } else if path.segments.count == 1 {
        log.record(
          item["member"],
          "a calculated member is named with its hierarchy or parent; expected [Measures].\(member.member.text.bracketed) "
            + "or a member of another hierarchy.")
      }
    }
    var sets: Set<String> = []
    for (named, item) in zip(cube.namedSets, node["named_sets"].items) where !named.name.text.isEmpty {
      if !sets.insert(named.name.text.lowercased()).inserted {
        log.record(item["set"], "set '\(named.name)' is defined twice in cube '\(cube.name)'.")
      }
    }
    if let name = cube.defaultMeasure {
      find(
        name, among: cube.allMeasureNames, at: node["default_measure"],
        "measure '\(name)' is not defined in cube '\(cube.name)'")
    }
  }
}

extension CubeDefinition {
  /// The names of the measures, calculated members among them included.
  var allMeasureNames: [String] {
    measures.keys + calculatedMembers.compactMap { MDXPath($0.member.text).measure }
  }
}

extension String {
  /// The name in brackets, if it does not stand in some already.
  fileprivate var bracketed: String { hasPrefix("[") ? self : "[\(replacing("]", with: "]]"))]" }
}
