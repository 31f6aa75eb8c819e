import OrderedCollections
import StarSchema

extension SourceDefinition {
  /// Reads a source from a file of the right shape.
  init(named name: String, reading node: DefinitionNode) {
    let connector: Connector =
      node["connector"].text == "files"
      ? .files(
        environment: node["environment"].text, folder: node["folder"].text,
        dialect: FileDialect(reading: node["dialect"]))
      : .postgreSQL(
        environment: node["environment"].text ?? "", database: node["database"].text,
        schema: node["schema"].text ?? "public")
    self.init(
      name: name, caption: node["caption"].localizedText ?? LocalizedText(name), connector: connector,
      tables: node["tables"].map { SourceTable(named: $0.name, reading: $0.value) })
  }
}

extension FileDialect {
  /// Reads a dialect; what is not there has its default.
  fileprivate init(reading node: DefinitionNode) {
    self.init()
    delimiter = node["delimiter"].text ?? delimiter
    encoding = node["encoding"].choice() ?? encoding
    if node["nulls"].exists { nulls = node["nulls"].spellings }
    dateFormat = node["date_format"].text ?? dateFormat
    timestampFormat = node["timestamp_format"].text ?? timestampFormat
    timeZone = node["time_zone"].text ?? timeZone
  }
}

extension SourceTable {
  fileprivate init(named name: String, reading node: DefinitionNode) {
    let mark = node["changes"]["mark"].text
    let overlap = node["changes"]["overlap"].text.flatMap { try? TimeSpan.seconds($0) }
    self.init(
      name: name, location: node["table"].text ?? node["file"].text ?? name,
      columns: node["columns"].map { Column(reading: $0.value) }, key: node["key"].texts,
      changes: mark.map { .mark(column: $0, overlapSeconds: overlap ?? 0) } ?? .fullCompare,
      deletedWhen: node["deleted_when"].text,
      rules: node["rules"].items.map {
        Rule(condition: $0["condition"].text ?? "", reason: $0["reason"].text ?? "")
      },
      controlTotals: node["control_totals"].texts)
  }
}

extension SourceTable.Column {
  /// Reads a column, or its short form, the type alone.
  fileprivate init(reading node: DefinitionNode) {
    guard node.text == nil else {
      self.init(type: node.columnType)
      return
    }
    self.init(
      type: node["type"].columnType, isRequired: node["required"].boolean ?? false,
      mendings: node["mend"].map { $0.value.spelling ?? "" }, acceptedValues: node["accepted"].spellings)
  }
}
