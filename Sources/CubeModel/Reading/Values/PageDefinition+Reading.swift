import OrderedCollections

extension PageDefinition {
  /// Reads a page from a file of the right shape.
  init(
    named name: String, reading node: DefinitionNode, kpis: OrderedDictionary<String, KPIDefinition>
  ) {
    self.init(
      name: name, title: node["title"].localizedText ?? LocalizedText(name),
      subtitle: node["subtitle"].localizedText,
      tiles: node["tiles"].items.map { Tile(reading: $0, kpis: kpis) })
    if node["languages"].exists { languages = node["languages"].texts }
    periodMonths = node["period"].text.flatMap { try? TimeSpan.months($0) } ?? periodMonths
  }
}

extension PageDefinition.Tile {
  fileprivate init(reading node: DefinitionNode, kpis: OrderedDictionary<String, KPIDefinition>) {
    func title(of kpi: String) -> LocalizedText {
      node["title"].localizedText ?? kpis[kpi]?.caption ?? LocalizedText(kpi)
    }
    let limit = node["limit"].integer ?? 12
    let ownTitle = node["title"].localizedText ?? LocalizedText("")
    if let kpi = node["line"].text {
      self = .line(
        kpi: kpi, months: node["months"].integer ?? 24, initiative: node["events"].text, title: title(of: kpi))
    } else if let kpi = node["bar"].text {
      self = .bar(kpi: kpi, by: PageDefinition.LevelPath(reading: node["by"]), limit: limit, title: title(of: kpi))
    } else if node["funnel"].exists {
      self = .funnel(
        cube: node["cube"].text ?? "", date: node["date"].text ?? "", stages: node["funnel"].texts, title: ownTitle)
    } else if node["table"].exists {
      self = .table(
        cube: node["cube"].text ?? "", date: node["date"].text ?? "",
        rows: PageDefinition.LevelPath(reading: node["rows"]), measures: node["table"].texts, limit: limit,
        title: ownTitle)
    } else {
      self = .card(kpi: node["card"].text ?? "")
    }
  }
}

extension PageDefinition.LevelPath {
  fileprivate init(reading node: DefinitionNode) {
    let path = node.text.flatMap { try? Self(reading: $0) }
    self = path ?? Self(dimension: "", level: "")
  }
}
