import OrderedCollections
import StarSchema

extension StarDefinition {
  /// Reads a star from a file of the right shape.
  init(
    named name: String, reading node: DefinitionNode, sources: OrderedDictionary<String, SourceDefinition>,
    dimensions: OrderedDictionary<String, DimensionDefinition>
  ) {
    let key = node["key"].columnTypes
    let roles = node["dimensions"].map { entry in
      let dimension = entry.value.text ?? entry.value["dimension"].text ?? ""
      let caption = entry.value["caption"].localizedText ?? dimensions[dimension]?.caption
      return Role(dimension: dimension, caption: caption ?? LocalizedText(entry.name))
    }
    let measureColumns = node["measures"].map { entry in
      MeasureColumn(
        type: entry.value.text == nil ? entry.value["type"].columnType : entry.value.columnType,
        description: entry.value["description"].localizedText)
    }
    let columns = Array(key.keys) + roles.keys + measureColumns.keys
    self.init(
      name: name, caption: node["caption"].localizedText ?? LocalizedText(name),
      grain: node["grain"].localizedText ?? LocalizedText(""), kind: node["kind"].choice() ?? .transaction, key: key,
      roles: roles, measureColumns: measureColumns,
      loads: node["load"].items.map { LoadDefinition(reading: $0, columns: columns, sources: sources) },
      checks: node["checks"].items.map(Check.init(reading:)))
  }
}

extension StarDefinition.Check {
  fileprivate init(reading node: DefinitionNode) {
    self.init(
      name: node["name"].text ?? "", condition: node["condition"].text ?? "",
      isBlocking: node["on_failure"].text != "warn")
  }
}
