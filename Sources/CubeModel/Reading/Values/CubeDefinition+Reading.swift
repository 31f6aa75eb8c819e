import OrderedCollections
import StarSchema

extension CubeDefinition {
  /// Reads a cube from a file of the right shape.
  init(
    named name: String, reading node: DefinitionNode, stars: OrderedDictionary<String, StarDefinition>
  ) {
    let star = node["star"].text ?? ""
    self.init(
      name: name, caption: node["caption"].localizedText ?? LocalizedText(name),
      description: node["description"].localizedText, star: star,
      dimensions: node["dimensions"].map { entry in
        let role = entry.value.text ?? entry.value["role"].text ?? ""
        let caption = entry.value["caption"].localizedText ?? stars[star]?.roles[role]?.caption
        return DimensionUse(
          role: role, caption: caption ?? LocalizedText(entry.name),
          version: entry.value["version"].choice() ?? .ofTheDay)
      },
      measures: node["measures"].map { Measure(named: $0.name, reading: $0.value) })
  }
}

extension CubeDefinition.Measure {
  fileprivate init(named name: String, reading node: DefinitionNode) {
    self.init(
      kind: Kind(reading: node), caption: node["caption"].localizedText ?? LocalizedText(name),
      description: node["description"].localizedText, format: node["format"].numberFormat ?? NumberFormat())
  }
}

extension CubeDefinition.Measure.Kind {
  /// Reads how a measure comes about; what could not be read, which has been reported, counts rows.
  fileprivate init(reading node: DefinitionNode) {
    let column = node["column"].text
    if let text = node["formula"].text, let read = try? FormulaParser.read(text) {
      self = .formula(read.formula)
    } else if node["aggregate"].text == "average" {
      self = .average(column: column ?? "")
    } else {
      self = .aggregate(node["aggregate"].choice() ?? .count, column: column)
    }
  }
}
