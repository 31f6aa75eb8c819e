import OrderedCollections

extension LoadDefinition {
  /// Reads a load; a column that `values` leaves out and the driving table has under its name is taken from there.
  ///
  /// - Parameters:
  ///   - columns: The columns to fill, in the order in which the values will stand.
  ///   - sources: The sources as far as they could be read.
  init(
    reading node: DefinitionNode, columns: [String], sources: OrderedDictionary<String, SourceDefinition>
  ) {
    let from = StagedTable(reading: node["from"])
    let declared = sources[from.source]?.tables[from.table]?.columns
    let written = node["values"].map { $0.value.text ?? "" }
    var values: OrderedDictionary<String, String> = [:]
    for column in columns {
      if let expression = written[column] {
        values[column] = expression
      } else if declared?[column] != nil {
        values[column] = "\(from.alias).\(column)"
      }
    }
    values.merge(written) { first, _ in first }
    self.init(
      from: from, joins: node["join"].items.map(Join.init(reading:)), days: Days(reading: node["days"]),
      condition: node["where"].text, groupBy: node["group_by"].texts, distinctOn: node["distinct_on"].texts,
      orderBy: node["order_by"].texts.map(LoadDefinition.Ordering.init), effectiveFrom: node["effective_from"].text,
      changedOn: node["changed_on"].text, day: node["day"].text, values: values)
  }
}

extension LoadDefinition.StagedTable {
  fileprivate init(reading node: DefinitionNode) {
    let table = node.text.flatMap { try? Self(reading: $0) }
    self = table ?? Self(source: "", table: "", alias: "")
  }
}

extension LoadDefinition.Join {
  /// The keys under which the table stands, one for each kind of join.
  static let tableKeys = ["left", "inner", "beside"]

  fileprivate init(reading node: DefinitionNode) {
    let key = Self.tableKeys.first { node[$0].exists } ?? "inner"
    self.init(
      table: LoadDefinition.StagedTable(reading: node[key]), condition: node["on"].text ?? "",
      keepsUnmatched: key != "inner", standsBeside: key == "beside")
  }
}

extension LoadDefinition.Days {
  fileprivate init?(reading node: DefinitionNode) {
    guard node.exists else { return nil }
    self.init(alias: node["as"].text ?? "", first: node["from"].text ?? "", last: node["to"].text ?? "")
  }
}
