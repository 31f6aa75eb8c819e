import OrderedCollections
import StarSchema

extension SourceDefinition {
  /// Reads a source from a file of the right shape.
  init(named name: String, reading node: DefinitionNode) {
    let connector = Connector(reading: node)
    var tables = node["tables"].map { SourceTable(named: $0.name, reading: $0.value) }
    if case .http(let service) = connector {
      for name in tables.keys {
        let table = node["tables"][name]
        var request = JSONRequest(reading: table)
        if !table["pages"].exists { request.pages = service.pages }
        tables[name]?.request = request
      }
    }
    self.init(
      name: name, caption: node["caption"].localizedText ?? LocalizedText(name), connector: connector, tables: tables)
    description = node["description"].localizedText
    owner = node["owner"].localizedText
  }
}

extension SourceDefinition.Connector {
  /// Reads what a source is connected by.
  fileprivate init(reading node: DefinitionNode) {
    let environment = node["environment"].text
    switch node["connector"].text {
    case "files":
      self = .files(
        environment: environment, folder: node["folder"].text, dialect: FileDialect(reading: node["dialect"]))
    case "salesforce export":
      self = .salesforceExport(
        environment: environment, folder: node["folder"].text, encoding: node["encoding"].choice() ?? .utf8)
    case "mariadb":
      self = .mariaDB(
        environment: environment ?? "", password: SecretPlace(reading: node["password"]),
        timeZone: node["time_zone"].text ?? "UTC")
    case "http": self = .http(HTTPServiceDefinition(reading: node))
    default:
      self = .postgreSQL(
        environment: environment ?? "", database: node["database"].text, schema: node["schema"].text ?? "public")
    }
  }
}

extension FileDialect {
  /// Reads a dialect; what is not there has its default.
  fileprivate init(reading node: DefinitionNode) {
    self.init()
    delimiter = node["delimiter"].text ?? delimiter
    encoding = node["encoding"].choice() ?? encoding
    if node["nulls"].exists { nulls = node["nulls"].spellings }
    quotedNulls = node["quoted_nulls"].boolean ?? quotedNulls
    allowsOtherColumns = node["other_columns"].text == "pass over"
    dateFormat = node["date_format"].text ?? dateFormat
    timestampFormat = node["timestamp_format"].text ?? timestampFormat
    timeZone = node["time_zone"].text ?? timeZone
  }
}

extension SourceTable {
  /// The keys that say where a table's rows are, one for each kind of source.
  private static let locationKeys = ["table", "file", "object", "path"]

  fileprivate init(named name: String, reading node: DefinitionNode) {
    let mark = node["changes"]["mark"].text
    let overlap = node["changes"]["overlap"].text.flatMap { try? TimeSpan.seconds($0) }
    self.init(
      name: name, location: Self.locationKeys.lazy.compactMap { node[$0].text }.first ?? name,
      columns: node["columns"].map { Column(reading: $0.value) }, key: node["key"].texts,
      changes: mark.map { .mark(column: $0, overlapSeconds: overlap ?? 0) } ?? .fullCompare,
      deletedWhen: node["deleted_when"].text, deletions: DeletionDetection(reading: node["deletes"]),
      drift: node["drift"].choice(),
      rules: node["rules"].items.map {
        Rule(condition: $0["condition"].text ?? "", reason: $0["reason"].text ?? "")
      },
      controlTotals: node["control_totals"].texts,
      checks: node["checks"].items.map(CheckDefinition.init(reading:)))
    caption = node["caption"].localizedText
    description = node["description"].localizedText
  }
}

extension SourceTable.DeletionDetection {
  /// Reads how deletions are found; nil where nothing is said.
  fileprivate init?(reading node: DefinitionNode) {
    guard node.exists else { return nil }
    guard let table = node["tombstones"].text else {
      self = .compareKeys
      return
    }
    self = .tombstones(
      SourceTable.Tombstones(
        table: table, key: node["key"].texts, condition: node["where"].text, deletedAt: node["at"].text))
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
      mendings: node["mend"].map { $0.value.spelling ?? "" }, acceptedValues: node["accepted"].spellings,
      path: node["path"].text, mayBeAbsent: node["may_be_absent"].boolean ?? false)
    description = node["description"].localizedText
  }
}
