/// The tables of a dimension: a first one that facts join, and others that are joined to it many-to-one.
struct FromClause {
  /// A table that is joined to an earlier one.
  struct Joined {
    var relation: Relation
    var alias: String
    /// The equality that ties it, such as `product.product_class_id = product_class.product_class_id`.
    var condition: String
  }

  let first: Relation
  private(set) var joined: [Joined] = []

  init(first: Relation) {
    self.first = first
  }

  /// The alias of the first table.
  var alias: String { first.alias }

  /// The aliases of all tables.
  var aliases: [String] { [first.alias] + joined.map(\.alias) }

  /// Joins a table unless that very join is there.
  ///
  /// - Returns: false when another table has the alias, or joins by another condition.
  mutating func join(_ relation: Relation, column: String, to alias: String, otherColumn: String) -> Bool {
    let joinedAlias = relation.alias
    let condition =
      "\(SQLName.quoted(alias)).\(SQLName.quoted(otherColumn)) = "
      + "\(SQLName.quoted(joinedAlias)).\(SQLName.quoted(column))"
    if let same = joined.first(where: { $0.alias == joinedAlias }) {
      return same.relation == relation && same.condition == condition
    }
    guard joinedAlias != first.alias else { return false }
    joined.append(Joined(relation: relation, alias: joinedAlias, condition: condition))
    return true
  }

  /// The tables as SQL has them behind `from`.
  var sql: String {
    first.sql + joined.map { " left join \($0.relation.sql) on \($0.condition)" }.joined()
  }
}

extension Relation {
  /// The table or query with its alias, as SQL has it behind `from`.
  var sql: String {
    switch self {
    case .table(let table):
      SQLName.quoted(schema: table.schema, table.name)
        + (table.alias == table.name ? "" : " as \(SQLName.quoted(table.alias))")
    case .query(let query): "(\(query.sql)) as \(SQLName.quoted(query.alias))"
    case .join(let join): join.left.sql
    }
  }

  /// What definitions say of a table or query: `table` or `query`, and `alias` where it is needed.
  var definition: [YAML.Entry] {
    switch self {
    case .table(let table):
      let name = [table.schema, table.name].compactMap(\.self).map(Self.tableText).joined(separator: ".")
      let alias = table.alias == table.name ? [] : [YAML.Entry(key: "alias", value: .text(table.alias))]
      return [YAML.Entry(key: "table", value: .text(name))] + alias
    case .query(let query):
      return [
        YAML.Entry(key: "query", value: .text(query.sql)), YAML.Entry(key: "alias", value: .text(query.alias)),
      ]
    case .join(let join): return join.left.definition
    }
  }

  private static func tableText(_ name: String) -> String {
    name.contains(".") || name.contains("\"") ? "\"" + name.replacing("\"", with: "\"\"") + "\"" : name
  }
}
