import OrderedCollections
import StarSchema

extension ReferenceCheck {
  /// What the checks of a table may name.
  private struct Checked {
    /// The columns with their types; nil for one whose type could not be read.
    var columns: OrderedDictionary<String, ColumnType?>
    /// The columns of its own that the warehouse adds; conditions may use them.
    var additional: [String] = []
    /// Where they stand, for messages: `in star 'sale'`.
    var place: String
  }

  /// Checks what a star's checks name.
  func checkChecks(of star: StarDefinition, _ node: DefinitionNode) {
    var columns = OrderedDictionary<String, ColumnType?>(uniqueKeysWithValues: star.key.map { ($0, $1) })
    for role in star.roles.keys { columns[role + "_key"] = .some(.integer) }
    for (name, column) in star.measureColumns { columns[name] = .some(column.type) }
    let checked = Checked(columns: columns, additional: Self.reservedFactColumns, place: "in star '\(star.name)'")
    for item in node.items {
      if item["references"].exists { findRole(item["references"], of: star) }
      for key in ["not_null", "fresh"] where star.roles[item[key].text ?? ""] == nil {
        check(item, key, checked)
      }
      if let role = item["fresh"].text.flatMap({ star.roles[$0] }),
        let dimension = set.dimensions[role.dimension]?.definition, dimension.origin != .calendar
      {
        log.record(item["fresh"], "role '\(item["fresh"].text ?? "")' is no day of the calendar.")
      }
      for key in Self.otherKeys { check(item, key, checked) }
      checkSum(item, of: star)
    }
    checkNames(of: star.checks, node, "star")
  }

  /// Checks what a dimension's checks name.
  func checkChecks(of dimension: DimensionDefinition, _ node: DefinitionNode) {
    var columns = OrderedDictionary<String, ColumnType?>(uniqueKeysWithValues: dimension.naturalKey.map { ($0, $1) })
    for (name, attribute) in dimension.attributes { columns[name] = .some(attribute.type) }
    let checked = Checked(
      columns: columns, additional: Self.reservedMemberColumns + ["\(dimension.name)_key"],
      place: "in dimension '\(dimension.name)'")
    for item in node.items {
      for key in ["references", "not_null", "fresh"] + Self.otherKeys { check(item, key, checked) }
      guard let name = item["in"].text,
        let target = definition(name, .dimension, in: set.dimensions, at: item["in"])
      else { continue }
      if target.naturalKey.count != 1 || !target.isWarehoused || target.origin == .calendar {
        log.record(item["in"], "dimension '\(name)' is not loaded by a natural key of one column.")
      }
    }
    checkNames(of: dimension.checks, node, "dimension")
  }

  /// Checks what a source table's checks name.
  func checkChecks(of table: SourceTable, in source: SourceDefinition, _ node: DefinitionNode) {
    let checked = Checked(
      columns: OrderedDictionary(uniqueKeysWithValues: table.columns.map { ($0, $1.type) }),
      place: "in table '\(table.name)'")
    for item in node.items {
      for key in ["references", "not_null", "fresh"] + Self.otherKeys { check(item, key, checked) }
      if item["in"].exists { checkTarget(item) }
    }
    checkNames(of: table.checks, node, "table")
  }

  private static let otherKeys = ["unique", "accepted", "range", "condition"]

  private func check(_ item: DefinitionNode, _ key: String, _ checked: Checked) {
    let node = item[key]
    guard node.exists else { return }
    let columns = Array(checked.columns.keys)
    if key == "condition" {
      checkBareNames(node, among: columns + checked.additional, checked.place)
      return
    }
    for name in node.isList ? node.items : [node] {
      guard let text = name.text,
        find(text, among: columns, at: name, "column '\(text)' is not declared \(checked.place)")
      else { continue }
      let type = checked.columns[text] ?? nil
      if key == "fresh", let type, type != .date, type != .timestamp {
        log.record(name, "column '\(text)' holds no days or moments; expected one of type date or timestamp.")
      }
      if key == "range", let type { checkBounds(item, type, column: text) }
    }
    checkDistinct(node, "column")
  }

  private func checkBounds(_ item: DefinitionNode, _ type: ColumnType, column: String) {
    if !item["from"].exists, !item["through"].exists {
      log.record(item, "a range needs the key 'from' or 'through'.")
    }
    for bound in [item["from"], item["through"]] {
      guard let text = bound.text else { continue }
      if type.isNumeric {
        if Double(text)?.isFinite != true {
          log.record(bound, "'\(text)' is not a number, as column '\(column)' holds.")
        }
      } else if type == .date || type == .timestamp {
        if (try? CalendarDay.check(text)) == nil { log.record(bound, "'\(text)' is not a day such as 2025-02-28.") }
      } else {
        log.record(item["range"], "column '\(column)' has no order that a range could bound; expected numbers or days.")
        return
      }
    }
  }

  private func findRole(_ node: DefinitionNode, of star: StarDefinition) {
    guard let role = node.text else { return }
    find(role, among: star.roles.keys, at: node, "role '\(role)' is not defined in star '\(star.name)'")
  }

  private func checkTarget(_ item: DefinitionNode) {
    let node = item["in"]
    guard let text = node.text, let target = try? LoadDefinition.StagedTable(reading: text) else {
      if let text = node.text { log.record(node, "'\(text)' is not a table of a source, such as crm.account.") }
      return
    }
    guard let source = definition(target.source, .source, in: set.sources, at: node),
      find(
        target.table, among: source.tables.keys, at: node, offset: target.tableOffset,
        "table '\(target.table)' is not declared in source '\(target.source)'"),
      let key = source.tables[target.table]?.key
    else { return }
    let count = item["references"].isList ? item["references"].items.count : 1
    if count != key.count {
      log.record(
        item["references"], "the key of \(text) is \(key.joined(separator: ", ")); expected as many columns as it has.")
    }
  }

  private func checkSum(_ item: DefinitionNode, of star: StarDefinition) {
    guard item["sum"].exists else { return }
    if let column = item["sum"].text {
      find(
        column, among: star.measureColumns.keys, at: item["sum"],
        "measure column '\(column)' is not declared in star '\(star.name)'")
    }
    guard let text = item["source"].text, let table = try? LoadDefinition.StagedTable(reading: text) else { return }
    var scope = Scope()
    add(table, item["source"], to: &scope)
    for key in ["of", "where"] { checkNames(item[key], scope) }
  }

  private func checkNames(of checks: [CheckDefinition], _ node: DefinitionNode, _ what: String) {
    var names: Set<String> = []
    for (check, item) in zip(checks, node.items) where !check.name.isEmpty && !names.insert(check.name).inserted {
      log.record(
        item["name"].exists ? item["name"] : item, "check '\(check.name)' is defined twice in this \(what).")
    }
  }
}
