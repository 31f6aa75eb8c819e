import OrderedCollections
import StarSchema

extension ReferenceCheck {
  /// Checks a dimension over existing tables: one key column, joins that are many-to-one, aliases that are there.
  func checkTables(
    _ dimension: DimensionDefinition, _ table: ExistingTable, _ joins: [ExistingJoin], _ node: DefinitionNode
  ) {
    if dimension.naturalKey.count > 1 {
      let names = dimension.naturalKey.keys.map { "'\($0)'" }.joined(separator: ", ")
      log.record(
        node["key"],
        "facts refer to the dimension by one column, but its rows are unique only by \(names) together: each fact would be "
          + "counted once for every row that it meets. Give the one column whose values are unique.")
    }
    var aliases = [table.alias]
    for (join, item) in zip(joins, node["joins"].items) {
      if aliases.contains(join.table.alias) {
        log.record(item, "the alias '\(join.table.alias)' stands for two tables of this dimension.")
      }
      check(join, item, behind: aliases)
      aliases.append(join.table.alias)
    }
    checkExpressions(node["attributes"], aliases)
  }

  private func check(_ join: ExistingJoin, _ node: DefinitionNode, behind aliases: [String]) {
    guard let condition = node["on"].text else { return }
    do throws(TextMistake) {
      for tie in try ExistingJoin.ties(reading: condition, alias: join.table.alias) {
        find(
          tie.otherAlias, among: aliases, at: node["on"],
          "no table before '\(join.table.alias)' has the alias '\(tie.otherAlias)'")
      }
    } catch {
      // A text that is no SQL at all has been reported.
      if (try? SQLScanner.tokens(of: condition)) != nil { log.record(node["on"], offset: error.offset, error.sentence) }
      return
    }
    for item in node["key"].items {
      guard let column = item.text, !join.ties.contains(where: { $0.column == column }) else { continue }
      log.record(
        item,
        "the join ties '\(join.table.alias)' by \(join.ties.map { "'\($0.column)'" }.joined(separator: ", ")), but its "
          + "rows are unique only with '\(column)': a row could meet several of them, and its facts would be counted more "
          + "than once. Tie '\(column)' in 'on' as well.")
    }
  }

  /// Checks a degenerate dimension: its star, and columns that the star's fact table has.
  func checkFacts(_ dimension: DimensionDefinition, _ name: String, _ node: DefinitionNode) {
    guard let star = definition(name, .star, in: set.stars, at: node["facts"]) else { return }
    if let table = star.table { return checkExpressions(node["attributes"], [table.alias]) }
    let columns = Array(star.key.keys) + star.measureColumns.keys + star.roles.keys.map { "\($0)_key" }
    for entry in node["attributes"].entries {
      let expression = entry.value["expression"]
      if expression.exists {
        checkBareNames(expression, among: columns, "in star '\(name)'")
      } else {
        find(entry.name, among: columns, at: entry.key, "'\(entry.name)' is no column of star '\(name)'")
      }
    }
  }

  /// Checks a star over an existing table: its roles' dimensions and the aliases of its expressions.
  func checkExisting(_ star: StarDefinition, _ table: ExistingTable, _ node: DefinitionNode) {
    for entry in node["dimensions"].entries {
      guard let role = star.roles[entry.name] else { continue }
      let place = entry.value["dimension"].exists ? entry.value["dimension"] : entry.value
      guard let dimension = definition(role.dimension, .dimension, in: set.dimensions, at: place) else { continue }
      switch dimension.origin {
      case .table: break
      case .facts:
        log.record(
          place, "dimension '\(dimension.name)' stands in a fact table itself and needs no role; cubes use it by name.")
      case .loads, .calendar:
        log.record(
          place,
          "dimension '\(dimension.name)' is filled by the warehouse, but the star's table is not loaded and knows no keys "
            + "of it; expected a dimension over an existing table.")
      }
    }
    checkExpressions(node["measures"], [table.alias])
  }

  /// Checks that expressions refer to tables that are there, each behind its alias.
  private func checkExpressions(_ node: DefinitionNode, _ aliases: [String]) {
    guard !aliases.contains("") else { return }
    var scope = Scope()
    for alias in aliases { scope.columns[alias] = .some(nil) }
    for entry in node.entries { checkNames(entry.value["expression"], scope) }
  }
}
