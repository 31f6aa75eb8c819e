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
      isCalendar
      ? OrderedDictionary(
        uniqueKeysWithValues: CalendarDefinition.dayAttributes.map { attribute in
          let caption = LocalizedText(attribute.name)
          return (attribute.name, Attribute(type: attribute.type, history: .overwrite, caption: caption))
        })
      : node["attributes"].map { Attribute(named: $0.name, reading: $0.value) }
    let columns = Array(key.keys) + attributes.keys
    self.init(
      name: name, caption: node["caption"].localizedText ?? LocalizedText(name),
      description: node["description"].localizedText, naturalKey: key, attributes: attributes,
      hierarchies: node["hierarchies"].items.map(Hierarchy.init(reading:)),
      origin: isCalendar
        ? .calendar
        : .loads(node["load"].items.map { LoadDefinition(reading: $0, columns: columns, sources: sources) }))
  }
}

extension DimensionDefinition.Attribute {
  fileprivate init(named name: String, reading node: DefinitionNode) {
    let type = node.text == nil ? node["type"].columnType : node.columnType
    self.init(
      type: type, history: node["history"].choice() ?? .overwrite,
      caption: node["caption"].localizedText ?? LocalizedText(name))
  }
}

extension DimensionDefinition.Hierarchy {
  fileprivate init(reading node: DefinitionNode) {
    let name = node["hierarchy"].text ?? ""
    self.init(
      name: name, caption: node["caption"].localizedText ?? LocalizedText(name),
      allCaption: node["all"].localizedText ?? LocalizedText("All"),
      levels: node["levels"].items.map(DimensionDefinition.Level.init(reading:)))
  }
}

extension DimensionDefinition.Level {
  fileprivate init(reading node: DefinitionNode) {
    let name = node["level"].text ?? ""
    self.init(
      name: name, caption: node["caption"].localizedText ?? LocalizedText(name),
      attribute: node["attribute"].text ?? "", nameAttribute: node["name"].text, sortAttribute: node["sort"].text,
      isUnique: node["unique"].boolean ?? true)
  }
}
