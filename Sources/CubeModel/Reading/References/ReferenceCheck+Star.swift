import OrderedCollections
import StarSchema

extension ReferenceCheck {
  /// The columns that every fact table has of its own.
  static let reservedFactColumns = ["loaded_run", "retired_run"]

  /// Checks a star: its roles' dimensions, distinct columns, types, loads and checks.
  func check(_ star: StarDefinition, _ node: DefinitionNode) {
    checkColumns(star, node)
    if let table = star.table {
      checkExisting(star, table, node)
    } else {
      checkLoaded(star, node)
    }
  }

  private func checkLoaded(_ star: StarDefinition, _ node: DefinitionNode) {
    var versioned: String?
    for entry in node["dimensions"].entries {
      guard let role = star.roles[entry.name] else { continue }
      let place = entry.value["dimension"].exists ? entry.value["dimension"] : entry.value
      let dimension = definition(role.dimension, .dimension, in: set.dimensions, at: place)
      if dimension?.isVersioned == true { versioned = versioned ?? entry.name }
      if let dimension, !dimension.isWarehoused {
        log.record(
          place,
          "dimension '\(dimension.name)' is never loaded, but the star is and needs its keys; expected a dimension with "
            + "'load' or the calendar.")
      }
    }
    let columns = Array(star.key.keys) + star.roles.keys + star.measureColumns.keys
    guard !star.key.isEmpty else { return }
    for (load, item) in zip(star.loads, node["load"].items) {
      check(load, item, columns: columns, of: "star '\(star.name)'")
      if let versioned, load.day == nil, !item["day"].exists {
        log.record(item, "a load needs the key 'day', for role '\(versioned)' has a versioned dimension.")
      }
    }
    checkChecks(of: star, node["checks"])
  }

  private func checkColumns(_ star: StarDefinition, _ node: DefinitionNode) {
    var columns = Set(star.table == nil ? Self.reservedFactColumns : [])
    let roles = star.table == nil ? node["dimensions"].entries.map { ("\($0.name)_key", $0) } : []
    let all = node["key"].entries.map { ($0.name, $0) } + roles + node["measures"].entries.map { ($0.name, $0) }
    for (column, entry) in all where !columns.insert(column).inserted {
      log.record(entry.key, "column '\(column)' stands twice in the fact table, or the warehouse adds it itself.")
    }
    let values = node["key"].entries + node["measures"].entries
    for entry in values where star.roles[entry.name] != nil {
      log.record(entry.key, "'\(entry.name)' is the name of a role already.")
    }
    // What an existing table has may be counted, whatever it is.
    for entry in node["measures"].entries where star.table == nil {
      let type = entry.value["type"].exists ? entry.value["type"] : entry.value
      guard let text = type.text, let read = try? ColumnType(reading: text), !read.isNumeric else { continue }
      log.record(type, "a measure column cannot be of type \(text); expected integer, decimal(16,2) or double.")
    }
  }
}
