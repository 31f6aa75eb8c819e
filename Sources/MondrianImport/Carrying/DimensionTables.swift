import StarSchema

/// The tables of a dimension's hierarchies, put together around the one that facts join.
struct DimensionTables {
  private(set) var from: FromClause
  /// The column of the first table that facts refer to.
  let key: String
  /// What the key's type is when the database does not tell.
  let keyType: ColumnType

  /// The first table of a hierarchy.
  init(_ hierarchy: Hierarchy, key: String) {
    let leaves = hierarchy.relation?.leaves ?? []
    let root = leaves.first { $0.alias == hierarchy.rootAlias } ?? leaves.first
    from = FromClause(first: root ?? .query(Relation.Query(alias: "none", sql: "select null")))
    self.key = key
    let level = hierarchy.levels.last { level in
      guard case .column(let table, let column) = level.key else { return false }
      return column == key && (table ?? hierarchy.rootAlias) == hierarchy.rootAlias
    }
    keyType = level?.type.keyType ?? .integer
  }

  /// Joins the tables of a hierarchy.
  ///
  /// - Returns: the aliases that its tables have here, where these are others than its own.
  mutating func add(
    _ hierarchy: Hierarchy, key: String, of dimension: String, _ log: ImportLog
  ) -> [String: String] {
    guard let relation = hierarchy.relation,
      let root = relation.leaves.first(where: { $0.alias == hierarchy.rootAlias })
    else { return [:] }
    var aliases: [String: String] = [:]
    if root != from.first || key != self.key {
      aliases[root.alias] = join(root, column: key, to: from.alias, otherColumn: self.key)
    }
    var reached: Set = [root.alias]
    var waiting = relation.joins
    while let index = waiting.firstIndex(where: { isReady($0, reached, hierarchy) }) {
      let tie = waiting.remove(at: index)
      let forward = reached.contains(tie.leftAlias)
      let (near, far) = forward ? (tie.leftAlias, tie.rightAlias) : (tie.rightAlias, tie.leftAlias)
      guard !reached.contains(far), let leaf = relation.leaves.first(where: { $0.alias == far }) else { continue }
      aliases[far] = join(
        leaf, column: forward ? tie.rightKey : tie.leftKey, to: aliases[near] ?? near,
        otherColumn: forward ? tie.leftKey : tie.rightKey)
      reached.insert(far)
    }
    let renamed = aliases.filter { $0.key != $0.value }
    if !renamed.isEmpty, hierarchy.sources.contains(where: \.isExpression) {
      log.changed(
        hierarchy.place, "a hierarchy of dimension '\(dimension)'",
        "\(renamed.map { "'\($0.key)' is called '\($0.value)'" }.sorted().joined(separator: ", ")) in the definition, "
          + "because another hierarchy has a table of that name; its SQL expressions have to say so")
    }
    return renamed
  }

  /// Whether a join leads on from the tables that are there: to one that they have one row of, or that levels need.
  private func isReady(_ join: Relation.Join, _ reached: Set<String>, _ hierarchy: Hierarchy) -> Bool {
    if reached.contains(join.leftAlias) { return true }
    guard reached.contains(join.rightAlias) else { return false }
    return hierarchy.sources.contains { source in
      guard case .column(let table, _) = source else { return true }
      return table.map { join.left.leaves.map(\.alias).contains($0) } ?? false
    }
  }

  /// Joins a table under its alias, or one made from it.
  private mutating func join(_ relation: Relation, column: String, to alias: String, otherColumn: String) -> String {
    var candidate = relation
    var number = 2
    while !from.join(candidate, column: column, to: alias, otherColumn: otherColumn) {
      candidate = relation.renamed("\(relation.alias)_\(number)")
      number += 1
    }
    return candidate.alias
  }
}

extension Hierarchy {
  /// Everything that its levels read.
  var sources: [SQLSource] {
    levels.flatMap { level in
      [level.key, level.memberName, level.memberCaption, level.ordinal, level.parent].compactMap(\.self)
        + level.properties.map(\.source)
    }
  }
}

extension SQLSource {
  /// Whether it is no plain column.
  var isExpression: Bool {
    if case .expression = self { true } else { false }
  }
}

extension Relation {
  /// The same rows under another alias.
  func renamed(_ alias: String) -> Relation {
    switch self {
    case .table(var table):
      table.alias = alias
      return .table(table)
    case .query(var query):
      query.alias = alias
      return .query(query)
    case .join: return self
    }
  }
}
