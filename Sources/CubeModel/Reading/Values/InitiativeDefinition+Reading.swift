extension InitiativeDefinition {
  /// Reads an initiative from a file of the right shape.
  init(named name: String, reading node: DefinitionNode) {
    self.init(
      name: name, caption: node["caption"].localizedText ?? LocalizedText(name),
      description: node["description"].localizedText,
      waves: node["waves"].items.map {
        Wave(caption: $0["caption"].localizedText ?? LocalizedText(""), goLive: $0["go_live"].text ?? "")
      },
      kpis: node["kpis"].texts)
    owner = node["owner"].localizedText
  }
}
