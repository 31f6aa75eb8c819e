extension ExistingTable {
  /// Reads what the keys `table` or `query`, and `alias`, of a mapping say.
  init(reading node: DefinitionNode) {
    let alias = node["alias"].text
    if let query = node["query"].text {
      self.init(.query(query), alias: alias ?? "")
    } else {
      let table = node["table"].text.flatMap { try? Self(reading: $0, alias: alias) }
      self = table ?? Self(name: "", alias: alias)
    }
  }
}

extension ExistingJoin {
  /// Reads a join; one whose condition cannot be read, which is reported, has no ties.
  init(reading node: DefinitionNode) {
    let table = ExistingTable(reading: node)
    let ties = node["on"].text.flatMap { try? Self.ties(reading: $0, alias: table.alias) }
    self.init(table: table, ties: ties ?? [], key: node["key"].exists ? node["key"].texts : nil)
  }
}
