import OrderedCollections
import StarSchema

extension DimensionDefinition {
  /// Reads a dimension from a file of the right shape.
  init(
    named name: String, reading node: DefinitionNode, sources: OrderedDictionary<String, SourceDefinition>
  ) {
    let isCalendar = node["origin"].exists
    let key: OrderedDictionary<String, ColumnType> = isCalendar ? ["date_key": .integer] : node["key"].columnTypes
    let attributes =
      (isCalendar ? Self.calendarAttributes : [:]).merging(
        node["attributes"].map { Attribute(named: $0.name, reading: $0.value) }
      ) { given, _ in given }
    self.init(
      name: name, caption: node["caption"].localizedText ?? LocalizedText(name),
      description: node["description"].localizedText, naturalKey: key, attributes: attributes,
      hierarchies: [], origin: Origin(reading: node, columns: Array(key.keys) + attributes.keys, sources: sources),
      merges: node["merged"].items.map { Merge(reading: $0) },
      matchRules: node["match"].items.map { MatchRule(reading: $0) },
      checks: node["checks"].items.map(CheckDefinition.init(reading:)))
    owner = node["owner"].localizedText
    hierarchies = node["hierarchies"].items.map { Hierarchy(reading: $0, of: self) }
  }

  private static var calendarAttributes: OrderedDictionary<String, Attribute> {
    OrderedDictionary(
      uniqueKeysWithValues: CalendarDefinition.dayAttributes.map { attribute in
        let caption = LocalizedText(attribute.name)
        return (attribute.name, Attribute(type: attribute.type, history: .overwrite, caption: caption))
      })
  }
}

extension DimensionDefinition.Merge {
  fileprivate init(reading node: DefinitionNode) {
    self.init(
      load: LoadDefinition(reading: node, columns: [], sources: [:]),
      member: node["member"].map { $0.value.text ?? "" }, survivor: node["into"].map { $0.value.text ?? "" })
  }
}

extension DimensionDefinition.MatchRule {
  fileprivate init(reading node: DefinitionNode) {
    self.init(
      name: node["rule"].text ?? "", exact: node["exact"].texts, names: node["names"].texts,
      domains: node["domains"].texts)
  }
}

extension DimensionDefinition.Origin {
  fileprivate init(
    reading node: DefinitionNode, columns: [String], sources: OrderedDictionary<String, SourceDefinition>
  ) {
    if node["origin"].exists {
      self = .calendar
    } else if node["facts"].exists {
      self = .facts(star: node["facts"].text ?? "")
    } else if node["table"].exists || node["query"].exists {
      self = .table(ExistingTable(reading: node), joins: node["joins"].items.map(ExistingJoin.init(reading:)))
    } else {
      self = .loads(node["load"].items.map { LoadDefinition(reading: $0, columns: columns, sources: sources) })
    }
  }
}

extension DimensionDefinition.Attribute {
  fileprivate init(named name: String, reading node: DefinitionNode) {
    if let clock = node["clock"].text, let fact = node["tells"].choice(DimensionDefinition.ClockFact.self) {
      self.init(fact, of: clock, caption: node["caption"].localizedText ?? LocalizedText(name))
      return
    }
    let type = node.text == nil ? node["type"].columnType : node.columnType
    self.init(
      type: type, history: node["history"].choice() ?? .overwrite,
      caption: node["caption"].localizedText ?? LocalizedText(name), expression: node["expression"].text)
    description = node["description"].localizedText
  }
}
