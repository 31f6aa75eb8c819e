import OrderedCollections
import StarSchema

extension DimensionDefinition.Hierarchy {
  /// Reads a hierarchy of a dimension whose attributes have been read.
  init(reading node: DefinitionNode, of dimension: DimensionDefinition) {
    let name = node["hierarchy"].text ?? dimension.name
    let ownCaption = node["hierarchy"].exists ? LocalizedText(name) : dimension.caption
    let hasAll = !node["all"].isFalse
    self.init(
      name: name, caption: node["caption"].localizedText ?? ownCaption,
      allCaption: (hasAll ? node["all"].localizedText : nil) ?? LocalizedText("All"),
      levels: node["levels"].items.map { DimensionDefinition.Level(reading: $0, of: dimension) })
    description = node["description"].localizedText
    self.hasAll = hasAll
    allName = node["all_name"].text ?? allName
    allLevelName = node["all_level"].text ?? allLevelName
    defaultMember = node["default"].locatedText
    isVisible = node["visible"].boolean ?? isVisible
  }
}

extension DimensionDefinition.Level {
  fileprivate init(reading node: DefinitionNode, of dimension: DimensionDefinition) {
    let name = node["level"].text ?? ""
    let attribute = node["attribute"].text ?? ""
    let known = dimension.origin == .calendar ? CalendarDefinition.kind(of: attribute) : .regular
    self.init(
      name: name, caption: node["caption"].localizedText ?? LocalizedText(name), attribute: attribute,
      nameAttribute: node["name"].text, sortAttribute: node["sort"].text, isUnique: node["unique"].boolean ?? true,
      kind: node["kind"].choice() ?? known,
      properties: node["properties"].map { entry in
        DimensionDefinition.Property(named: entry.name, reading: entry.value, of: dimension)
      },
      parentChild: node["parent"].exists ? DimensionDefinition.ParentChild(reading: node) : nil)
    description = node["description"].localizedText
    captionAttribute = node["member_caption"].text
    hiding = node["hide"].choice() ?? hiding
    isVisible = node["visible"].boolean ?? isVisible
  }
}

extension DimensionDefinition.Property {
  fileprivate init(named name: String, reading node: DefinitionNode, of dimension: DimensionDefinition) {
    let attribute = node.text ?? node["attribute"].text ?? ""
    self.init(
      attribute: attribute, kind: node["type"].choice() ?? Kind(of: dimension.type(of: attribute)),
      caption: node["caption"].localizedText ?? LocalizedText(name), description: node["description"].localizedText)
  }
}

extension DimensionDefinition.Property.Kind {
  /// What the values of a column are; text for one that there is not, which has been reported.
  fileprivate init(of type: ColumnType?) {
    switch type {
    case .integer, .decimal, .double: self = .number
    case .boolean: self = .boolean
    case .date, .timestamp: self = .date
    case .text, nil: self = .text
    }
  }
}

extension DimensionDefinition.ParentChild {
  fileprivate init(reading node: DefinitionNode) {
    let closure = node["closure"]
    self.init(
      parentAttribute: node["parent"].text ?? "", rootValue: node["root"].spelling,
      closure: closure.exists
        ? Closure(
          table: ExistingTable(reading: closure), parentColumn: closure["parent"].text ?? "",
          childColumn: closure["child"].text ?? "") : nil,
      dataMembers: node["data_members"].choice() ?? .hidden)
  }
}
