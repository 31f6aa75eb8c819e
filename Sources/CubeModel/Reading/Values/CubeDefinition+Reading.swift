import OrderedCollections
import StarSchema

extension CubeDefinition {
  /// Reads a cube from a file of the right shape.
  init(
    named name: String, reading node: DefinitionNode, stars: OrderedDictionary<String, StarDefinition>,
    dimensions: OrderedDictionary<String, DimensionDefinition>
  ) {
    let names = node["stars"].exists ? node["stars"].texts : [node["star"].text ?? ""]
    self.init(
      name: name, caption: node["caption"].localizedText ?? LocalizedText(name),
      description: node["description"].localizedText, stars: names,
      dimensions: node["dimensions"].map { entry in
        let link = DimensionUse.Link(reading: entry.value)
        let caption = link.caption(stars: names.compactMap { stars[$0] }, dimensions: dimensions)
        return DimensionUse(reading: entry.value, link: link, caption: caption ?? LocalizedText(entry.name))
      },
      measures: node["measures"].map { Measure(named: $0.name, reading: $0.value) },
      calculatedMembers: node["calculated_members"].items.map(CalculatedMember.init(reading:)),
      namedSets: node["named_sets"].items.map(NamedSet.init(reading:)),
      indicators: node["kpis"].map { Indicator(named: $0.name, reading: $0.value) })
    owner = node["owner"].localizedText
    defaultMeasure = node["default_measure"].text
    unrelated = node["unrelated"].choice() ?? unrelated
    isVisible = node["visible"].boolean ?? isVisible
  }
}

extension CubeDefinition.DimensionUse {
  fileprivate init(reading node: DefinitionNode, link: Link, caption: LocalizedText) {
    self.init(
      link: link, caption: node["caption"].localizedText ?? caption,
      version: node["version"].choice() ?? .ofTheDay)
    description = node["description"].localizedText
    defaultMember = node["default"].locatedText
    isVisible = node["visible"].boolean ?? isVisible
  }
}

extension CubeDefinition.DimensionUse.Link {
  fileprivate init(reading node: DefinitionNode) {
    if node["dimension"].exists {
      self = .facts(dimension: node["dimension"].text ?? "")
    } else if node["roles"].exists {
      self = .roles(node["roles"].map { $0.value.text ?? "" })
    } else {
      self = .role(node.text ?? node["role"].text ?? "")
    }
  }

  /// What the role or the degenerate dimension is called.
  fileprivate func caption(
    stars: [StarDefinition], dimensions: OrderedDictionary<String, DimensionDefinition>
  ) -> LocalizedText? {
    switch self {
    case .role(let role): stars.lazy.compactMap { $0.roles[role]?.caption }.first
    case .roles(let roles): stars.lazy.compactMap { star in roles[star.name].flatMap { star.roles[$0]?.caption } }.first
    case .facts(let dimension): dimensions[dimension]?.caption
    }
  }
}

extension CubeDefinition.Measure {
  fileprivate init(named name: String, reading node: DefinitionNode) {
    self.init(
      kind: Kind(reading: node), star: node["star"].text, caption: node["caption"].localizedText ?? LocalizedText(name),
      description: node["description"].localizedText, format: node["format"].pageFormat ?? NumberFormat(),
      formatText: node["format"].localizedText)
    owner = node["owner"].localizedText
    unrelated = node["unrelated"].choice()
    isVisible = node["visible"].boolean ?? isVisible
    properties = node["properties"].map { $0.value.text ?? "" }
  }
}

extension CubeDefinition.Measure.Kind {
  /// Reads how a measure comes about; what could not be read, which has been reported, counts rows.
  fileprivate init(reading node: DefinitionNode) {
    let column = node["column"].text
    if let text = node["formula"].text, let read = try? FormulaParser.read(text) {
      self = .formula(read.formula)
      return
    }
    if let alongTime = node["aggregate"].choice(CubeDefinition.Measure.TimeAggregate.self) {
      self = .overTime(alongTime, column: column ?? "")
      return
    }
    switch node["aggregate"].text {
    case "average": self = .average(column: column ?? "")
    case "minimum": self = .aggregate(.minimum, column: column)
    case "maximum": self = .aggregate(.maximum, column: column)
    default: self = .aggregate(node["aggregate"].choice() ?? .count, column: column)
    }
  }
}
