import OrderedCollections

extension ReferenceCheck {
  /// Checks how a table's deletions are found: that a compare of keys adds something, and that tombstones fit the key.
  func checkDeletions(of table: SourceTable, in source: SourceDefinition, _ node: DefinitionNode) {
    let deletes = node["deletes"]
    switch table.deletions {
    case nil: break
    case .compareKeys:
      if table.changes == .fullCompare {
        log.record(deletes, "a full compare finds deletions by itself; 'compare keys' goes with a mark.")
      }
    case .tombstones(let tombstones): check(tombstones, of: table, in: source, deletes)
    }
  }

  private func check(
    _ tombstones: SourceTable.Tombstones, of table: SourceTable, in source: SourceDefinition, _ node: DefinitionNode
  ) {
    let others = source.tables.keys.filter { $0 != table.name }
    guard
      find(
        tombstones.table, among: others, at: node["tombstones"],
        "table '\(tombstones.table)' is not declared in source '\(source.name)' beside '\(table.name)'"),
      let deletions = source.tables[tombstones.table]
    else { return }
    if case .tombstones = deletions.deletions {
      log.record(node["tombstones"], "table '\(deletions.name)' has tombstones itself, which is not supported.")
    }
    let place = "in table '\(deletions.name)'"
    for item in node["key"].items + [node["at"]] {
      guard let name = item.text else { continue }
      find(name, among: deletions.columns.keys, at: item, "column '\(name)' is not declared \(place)")
    }
    if tombstones.key.count != table.key.count, !tombstones.key.isEmpty {
      log.record(
        node["key"], "the key of table '\(table.name)' has \(table.key.count) columns, not \(tombstones.key.count).")
    }
    checkBareNames(node["where"], among: deletions.columns.keys, place)
    if tombstones.deletedAt != nil, table.changes == .fullCompare {
      log.record(node["at"], "'at' is compared with the mark of table '\(table.name)', and its changes have none.")
    }
  }
}
