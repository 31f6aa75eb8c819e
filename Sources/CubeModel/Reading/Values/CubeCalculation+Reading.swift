import OrderedCollections

extension DefinitionNode {
  /// A text that another room reads; an empty one where it is missing, which has been reported.
  fileprivate var mdx: LocatedText { locatedText ?? LocatedText("", at: place) }
}

extension CubeDefinition.CalculatedMember {
  /// Reads a calculated member from a mapping of the right shape.
  init(reading node: DefinitionNode) {
    self.init(member: node["member"].mdx, formula: node["formula"].mdx)
    format = node["format"].localizedText
    solveOrder = node["solve_order"].integer
    isVisible = node["visible"].boolean ?? isVisible
    caption = node["caption"].localizedText
    description = node["description"].localizedText
    properties = node["properties"].map { entry in
      entry.value.isMapping ? .formula(entry.value["formula"].mdx) : .text(entry.value.spelling ?? "")
    }
  }
}

extension CubeDefinition.NamedSet {
  /// Reads a named set from a mapping of the right shape.
  init(reading node: DefinitionNode) {
    self.init(
      name: node["set"].mdx, formula: node["formula"].mdx, caption: node["caption"].localizedText,
      description: node["description"].localizedText)
  }
}

extension CubeDefinition.Indicator {
  /// Reads a cube's KPI from a mapping of the right shape.
  init(named name: String, reading node: DefinitionNode) {
    self.init(
      value: node["value"].mdx, goal: node["goal"].locatedText, status: node["status"].locatedText,
      trend: node["trend"].locatedText, weight: node["weight"].locatedText,
      caption: node["caption"].localizedText ?? LocalizedText(name), description: node["description"].localizedText)
  }
}
