import OrderedCollections
import StarSchema

extension ReferenceCheck {
  /// Checks a source: that it says where it is, and that its tables' keys, marks, totals and rules have their columns.
  func check(_ source: SourceDefinition, _ node: DefinitionNode) {
    checkPlace(of: source, node)
    for (name, table) in source.tables where !table.columns.isEmpty {
      check(table, node["tables"][name])
      checkDeletions(of: table, in: source, node["tables"][name])
      checkChecks(of: table, in: source, node["tables"][name]["checks"])
    }
  }

  /// Checks that a source says where it is.
  private func checkPlace(of source: SourceDefinition, _ node: DefinitionNode) {
    switch source.connector {
    case .files(nil, nil, _), .salesforceExport(nil, nil, _):
      log.record(node, "a source of files needs the key 'folder' or 'environment'.")
    case .mariaDB(_, let password?, _): check(password, node["password"])
    case .http(let service):
      if service.url == nil, service.environment == nil {
        log.record(node, "a source by HTTP needs the key 'url' or 'environment'.")
      }
      if let token = service.token { check(token.place, node["token"]) }
      let carriers = ["authorization", "proxy-authorization", "cookie", service.token?.header.lowercased()]
      for header in node["headers"].entries where carriers.contains(header.name.lowercased()) {
        log.record(header.key, "the header '\(header.name)' carries secrets; say with 'token' where they are kept.")
      }
    case .postgreSQL, .files, .salesforceExport, .mariaDB: break
    }
  }

  private func check(_ place: SecretPlace, _ node: DefinitionNode) {
    if place.environment == nil, place.file == nil, node.isMapping {
      log.record(node, "a secret needs the key 'environment' or 'file'.")
    }
  }

  private func check(_ table: SourceTable, _ node: DefinitionNode) {
    let columns = table.columns.keys
    for item in node["key"].items { findColumn(item, in: table) }
    checkDistinct(node["key"], "column")
    let mark = node["changes"]["mark"]
    if findColumn(mark, in: table), let name = mark.text, let type = readType(of: name, in: node),
      ![.timestamp, .date, .integer].contains(type)
    {
      log.record(mark, "column '\(name)' cannot be a mark; expected one of type timestamp, date or integer.")
    }
    for item in node["control_totals"].items {
      if findColumn(item, in: table), let name = item.text, let type = readType(of: name, in: node), !type.isNumeric {
        log.record(item, "column '\(name)' has no sum; expected one of type integer, decimal or double.")
      }
    }
    checkDistinct(node["control_totals"], "column")
    if let since = table.request?.since { check(since, table, node) }
    let place = "in table '\(table.name)'"
    checkBareNames(node["deleted_when"], among: columns, place)
    for rule in node["rules"].items { checkBareNames(rule["condition"], among: columns, place) }
    for (name, column) in table.columns where !column.acceptedValues.isEmpty {
      checkMendings(column, node["columns"][name])
    }
  }

  /// Checks that what a service is told fits the column that marks changes.
  private func check(_ since: JSONRequest.Since, _ table: SourceTable, _ node: DefinitionNode) {
    guard case .mark(let column, _) = table.changes else {
      log.record(node["since"], "'since' asks for changes behind a mark, and the table's changes have none.")
      return
    }
    guard let type = readType(of: column, in: node) else { return }
    if (type == .integer) != (since.format == .number) {
      log.record(
        node["since"],
        "column '\(column)' is \(type == .integer ? "a number" : "a moment"), and 'since' writes "
          + "\(since.format == .number ? "numbers" : "moments") (format '\(since.format.rawValue)').")
    }
  }

  @discardableResult
  private func findColumn(_ node: DefinitionNode, in table: SourceTable) -> Bool {
    guard let name = node.text else { return false }
    return find(name, among: table.columns.keys, at: node, "column '\(name)' is not declared in table '\(table.name)'")
  }

  /// The type of a column; nil where it could not be read.
  private func readType(of column: String, in table: DefinitionNode) -> ColumnType? {
    let node = table["columns"][column]
    return (node.text ?? node["type"].text).flatMap { try? ColumnType(reading: $0) }
  }

  private func checkMendings(_ column: SourceTable.Column, _ node: DefinitionNode) {
    for entry in node["mend"].entries {
      guard let value = entry.value.spelling else { continue }
      find(value, among: column.acceptedValues, at: entry.value, "'\(value)' is not among the accepted values")
    }
  }
}
