extension SchemaReader {
  /// A dimension of the schema or of a cube.
  func dimension(_ node: XMLNode) -> Dimension {
    let name = required(node, "name")
    _ = choice(node, "type", ["TimeDimension": true, "StandardDimension": true, "MeasuresDimension": true])
    let hierarchies = node.all("Hierarchy")
    if hierarchies.isEmpty { log.mistake(node.place, "\(node.sketch) has no <Hierarchy>.") }
    return Dimension(
      name: name, labels: labels(of: node), hierarchies: hierarchies.map { hierarchy($0, of: name) }, place: node.place)
  }

  /// A use of the schema's dimension, or a dimension of the cube's own.
  func dimensionUse(_ node: XMLNode) -> DimensionUse {
    let name = required(node, "name")
    var labels = labels(of: node)
    let origin: DimensionUse.Origin
    if node.name == "DimensionUsage" {
      origin = .shared(required(node, "source"))
    } else {
      origin = .own(dimension(node))
      // What a dimension is called stands where it is defined; whether it is seen, where it is used.
      labels = Labels(isVisible: labels.isVisible)
    }
    return DimensionUse(
      name: name, labels: labels, origin: origin, foreignKey: node["foreignKey"], level: node["level"],
      place: node.place)
  }

  private func hierarchy(_ node: XMLNode, of dimension: String) -> Hierarchy {
    let relation = relation(in: node)
    if let table = node["primaryKeyTable"], let aliases = relation?.leaves.map(\.alias), !aliases.contains(table) {
      log.mistake(
        node.place(of: "primaryKeyTable"),
        "primaryKeyTable=\"\(table)\" is none of the hierarchy's tables \(aliases.joined(separator: ", ")).")
    }
    let levels = node.all("Level")
    if levels.isEmpty { log.mistake(node.place, "a hierarchy of dimension '\(dimension)' has no <Level>.") }
    refuseDuplicates(levels)
    return Hierarchy(
      name: node["name"], labels: labels(of: node), hasAll: flag(node, "hasAll", default: true),
      allMemberName: node["allMemberName"], allMemberCaption: node["allMemberCaption"],
      allLevelName: node["allLevelName"],
      defaultMember: node["defaultMember"], primaryKey: node["primaryKey"], primaryKeyTable: node["primaryKeyTable"],
      relation: relation, levels: levels.map { level($0, of: relation) }, place: node.place)
  }
}
