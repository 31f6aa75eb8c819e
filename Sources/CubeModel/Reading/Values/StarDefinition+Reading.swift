import OrderedCollections
import StarSchema

extension StarDefinition {
  /// Reads a star from a file of the right shape.
  init(
    named name: String, reading node: DefinitionNode, sources: OrderedDictionary<String, SourceDefinition>,
    dimensions: OrderedDictionary<String, DimensionDefinition>
  ) {
    let exists = node["table"].exists || node["query"].exists
    let key = node["key"].columnTypes
    let roles = node["dimensions"].map { entry in
      let dimension = dimensions[entry.value.text ?? entry.value["dimension"].text ?? ""]
      return Role(named: entry.name, reading: entry.value, playedBy: dimension, inExistingTable: exists)
    }
    let measureColumns = node["measures"].map { entry in
      MeasureColumn(
        type: entry.value.text == nil ? entry.value["type"].columnType : entry.value.columnType,
        description: entry.value["description"].localizedText, expression: entry.value["expression"].text)
    }
    let columns = Array(key.keys) + roles.keys + measureColumns.keys
    self.init(
      name: name, caption: node["caption"].localizedText ?? LocalizedText(name),
      grain: node["grain"].localizedText ?? LocalizedText(""), kind: node["kind"].choice() ?? .transaction, key: key,
      roles: roles, measureColumns: measureColumns,
      loads: node["load"].items.map { LoadDefinition(reading: $0, columns: columns, sources: sources) },
      checks: node["checks"].items.map(CheckDefinition.init(reading:)),
      table: exists ? ExistingTable(reading: node) : nil)
    description = node["description"].localizedText
    owner = node["owner"].localizedText
  }
}

extension StarDefinition.Role {
  fileprivate init(
    named name: String, reading node: DefinitionNode, playedBy dimension: DimensionDefinition?,
    inExistingTable exists: Bool
  ) {
    let column = exists ? node["column"].text ?? dimension?.naturalKey.keys.first ?? "" : nil
    self.init(
      dimension: node.text ?? node["dimension"].text ?? "",
      caption: node["caption"].localizedText ?? dimension?.caption ?? LocalizedText(name), column: column)
    description = node["description"].localizedText
  }
}
