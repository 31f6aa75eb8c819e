extension SchemaReader {
  /// A cube; nil when it has no fact table.
  func cube(_ node: XMLNode) -> Cube? {
    guard let facts = relation(in: node) else {
      log.mistake(node.place, "\(node.sketch) has no fact table: expected <Table>, <View> or <InlineTable>.")
      return nil
    }
    refuseDuplicates(node.all("Dimension", "DimensionUsage"))
    refuseDuplicates(node.all("Measure"))
    refuseDuplicates(node.all("NamedSet"))
    return Cube(
      name: required(node, "name"), labels: labels(of: node), defaultMeasure: node["defaultMeasure"], facts: facts,
      dimensions: node.all("Dimension", "DimensionUsage").map(dimensionUse), measures: node.all("Measure").map(measure),
      calculatedMembers: node.all("CalculatedMember").map(calculatedMember),
      namedSets: node.all("NamedSet").map(namedSet), place: node.place)
  }

  /// A virtual cube.
  func virtualCube(_ node: XMLNode) -> VirtualCube {
    refuseDuplicates(node.all("VirtualCubeDimension"))
    let usages = node.all("CubeUsages").flatMap { $0.all("CubeUsage") }
    return VirtualCube(
      name: required(node, "name"), labels: labels(of: node), defaultMeasure: node["defaultMeasure"],
      dimensions: node.all("VirtualCubeDimension").map {
        VirtualCube.DimensionReference(
          name: required($0, "name"), cube: $0["cubeName"], labels: labels(of: $0), place: $0.place)
      },
      measures: node.all("VirtualCubeMeasure").map {
        let labels = labels(of: $0, worded: false)
        return VirtualCube.MeasureReference(
          name: required($0, "name"), cube: required($0, "cubeName"), isVisible: labels.isVisible, place: $0.place)
      },
      calculatedMembers: node.all("CalculatedMember").map(calculatedMember),
      namedSets: node.all("NamedSet").map(namedSet),
      repeatingCubes: Set(
        usages.filter { flag($0, "ignoreUnrelatedDimensions", default: false) }.map { required($0, "cubeName") }),
      place: node.place)
  }

  private func measure(_ node: XMLNode) -> Measure {
    let source = source(node, column: "column", expression: "MeasureExpression", nil)
    if node["aggregator"] == nil { _ = required(node, "aggregator") }
    let aggregate =
      choice(
        node, "aggregator",
        [
          "sum": "sum", "count": "count", "min": "min", "max": "max", "avg": "average",
          "distinct-count": "distinct count", "distinct count": "distinct count",
        ]) ?? "sum"
    if source == nil, aggregate != "count" {
      log.mistake(node.place, "\(node.sketch) needs a column or a <MeasureExpression>.")
    }
    let properties = node.all("CalculatedMemberProperty").map(property)
    return Measure(
      name: required(node, "name"), labels: labels(of: node), source: source, aggregate: aggregate,
      type: type(node, "datatype"), format: node["formatString"], properties: properties, place: node.place)
  }

  private func calculatedMember(_ node: XMLNode) -> CalculatedMember {
    var properties = node.all("CalculatedMemberProperty").map(property)
    if let format = node["formatString"], !properties.contains(where: { $0.name == "FORMAT_STRING" }) {
      let place = node.place(of: "formatString")
      properties.append(MemberProperty(name: "FORMAT_STRING", value: .text(format), place: place))
    }
    return CalculatedMember(
      name: required(node, "name"), labels: labels(of: node), parent: parent(of: node), formula: formula(of: node),
      properties: properties, place: node.place)
  }

  /// The parent or hierarchy of a calculated member.
  private func parent(of node: XMLNode) -> String {
    if let dimension = node["dimension"], let hierarchy = node["hierarchy"], !hierarchy.isHierarchy(of: dimension) {
      log.mistake(
        node.place(of: "hierarchy"),
        "hierarchy=\"\(hierarchy)\" is none of dimension '\(dimension)'; one of them is enough.")
    }
    if let parent = node["parent"] { return parent }
    if let hierarchy = node["hierarchy"] { return hierarchy.hasPrefix("[") ? hierarchy : hierarchy.bracketed }
    let dimension = required(node, "dimension")
    return dimension.hasPrefix("[") ? dimension : dimension.bracketed
  }

  /// A named set.
  func namedSet(_ node: XMLNode) -> NamedSet {
    NamedSet(
      name: required(node, "name"), labels: labels(of: node), formula: formula(of: node), place: node.place)
  }

  private func formula(of node: XMLNode) -> String {
    let formula = (node["formula"] ?? node.first("Formula")?.text ?? "").trimmed
    if formula.isEmpty { log.mistake(node.place, "\(node.sketch) has no formula.") }
    return formula
  }

  private func property(_ node: XMLNode) -> MemberProperty {
    let value: MemberProperty.Value =
      node["expression"].map(MemberProperty.Value.expression) ?? .text(node["value"] ?? "")
    if node["expression"] == nil, node["value"] == nil {
      log.mistake(node.place, "\(node.sketch) needs a value or an expression.")
    }
    return MemberProperty(name: required(node, "name"), value: value, place: node.place)
  }
}

extension String {
  /// Whether a hierarchy's name, with or without brackets, begins with a dimension's.
  fileprivate func isHierarchy(of dimension: String) -> Bool {
    let plain = { (text: String) in text.lowercased().filter { $0 != "[" && $0 != "]" } }
    return plain(self) == plain(dimension) || plain(self).hasPrefix(plain(dimension) + ".")
  }
}
