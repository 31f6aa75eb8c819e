extension KPIDefinition {
  /// Reads a KPI from a file of the right shape.
  init(named name: String, reading node: DefinitionNode) {
    self.init(
      name: name, caption: node["caption"].localizedText ?? LocalizedText(name),
      description: node["description"].localizedText, owner: node["owner"].localizedText ?? LocalizedText(""),
      cube: node["cube"].text ?? "",
      date: node["date"].text ?? "", value: Value(reading: node["value"]),
      direction: node["direction"].choice() ?? .up, format: node["format"].numberFormat ?? NumberFormat(),
      baseline: DayRange(first: node["baseline"]["from"].text ?? "", last: node["baseline"]["to"].text ?? ""),
      target: Target(reading: node["target"]))
    minimumObservations = node["minimum_observations"].integer ?? minimumObservations
  }
}

extension KPIDefinition.Value {
  fileprivate init(reading node: DefinitionNode) {
    if node["total"].exists {
      self = .total(measure: node["total"].text ?? "")
    } else if node["mean"].exists {
      self = .mean(measure: node["mean"].text ?? "")
    } else {
      self = .proportion(
        successes: node["proportion"]["successes"].text ?? "", trials: node["proportion"]["trials"].text ?? "")
    }
  }
}

extension KPIDefinition.Target {
  fileprivate init?(reading node: DefinitionNode) {
    guard let value = node["value"].number else { return nil }
    self.init(value: value, due: node["due"].text)
    tolerance = node["tolerance"].number ?? tolerance
  }
}
