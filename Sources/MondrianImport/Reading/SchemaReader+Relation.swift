import StarSchema

extension SchemaReader {
  /// The table, query or join in an element; nil when there is none.
  func relation(in node: XMLNode) -> Relation? {
    let found = node.all("Table", "View", "InlineTable", "Join")
    if found.count > 1 {
      log.mistake(found[1].place, "\(node.sketch) holds more than one table; join them with <Join>.")
    }
    return found.first.flatMap { relation($0) }
  }

  /// A table, query or join.
  func relation(_ node: XMLNode) -> Relation? {
    switch node.name {
    case "Table": table(node)
    case "View": sql(in: node).map { .query(Relation.Query(alias: required(node, "alias"), sql: $0)) }
    case "InlineTable": inlineTable(node)
    default: join(node)
    }
  }

  private func table(_ node: XMLNode) -> Relation {
    let name = required(node, "name")
    let alias = node["alias"] ?? name
    if let condition = node.first("SQL") == nil ? nil : sql(in: node) {
      let table = SQLName.quoted(schema: node["schema"], name)
      return .query(
        Relation.Query(
          alias: alias, sql: "select * from \(table) as \(SQLName.quoted(alias)) where \(condition)"))
    }
    return .table(Relation.Table(schema: node["schema"], name: name, alias: alias))
  }

  private func join(_ node: XMLNode) -> Relation? {
    let sides = node.all("Table", "View", "InlineTable", "Join")
    guard sides.count == 2, let left = relation(sides[0]), let right = relation(sides[1]) else {
      log.mistake(node.place, "<Join> holds two tables; found \(sides.count).")
      return nil
    }
    return .join(
      Relation.Join(
        left: left, leftKey: required(node, "leftKey"), leftAlias: side(node, "leftAlias", left), right: right,
        rightKey: required(node, "rightKey"), rightAlias: side(node, "rightAlias", right)))
  }

  /// The alias of the table on one side of a join: the only one there unless it is named.
  private func side(_ node: XMLNode, _ attribute: String, _ relation: Relation) -> String {
    let aliases = relation.leaves.map(\.alias)
    guard let alias = node[attribute] else { return relation.alias }
    if !aliases.contains(alias) {
      log.mistake(
        node.place(of: attribute),
        "\(attribute)=\"\(alias)\" names no table of its side; expected one of \(aliases.joined(separator: ", ")).")
    }
    return alias
  }

  /// The SQL in an element, of the dialect that suits best: PostgreSQL's, then what is for any database.
  func sql(in node: XMLNode) -> String? {
    let texts = node.all("SQL")
    for dialect in ["postgres", "postgresql", "generic", "ansi", nil] {
      if let text = texts.first(where: { $0["dialect"]?.lowercased() == dialect })?.text.trimmed, !text.isEmpty {
        return text
      }
    }
    let found = texts.compactMap { $0["dialect"] }.joined(separator: ", ")
    log.mistake(
      node.place,
      "\(node.sketch) has no SQL for PostgreSQL: expected the dialect postgres or generic"
        + (found.isEmpty ? "." : ", found \(found)."))
    return nil
  }

  /// Rows that stand in the schema, as a query.
  private func inlineTable(_ node: XMLNode) -> Relation {
    let columns = node.all("ColumnDefs").flatMap { $0.all("ColumnDef") }
    let names = columns.map { required($0, "name") }
    let types = columns.map { type($0, "type") ?? .text }
    let rows = node.all("Rows").flatMap { $0.all("Row") }.map { row in
      let values = row.all("Value")
      for value in values where !names.contains(value["column"] ?? "") {
        log.mistake(value.place, "<Value column=\"\(value["column"] ?? "")\"> names no column of the table.")
      }
      return zip(names, types).map { name, type in
        let text = values.first { $0["column"] == name }?.text.trimmed
        return "cast(\(text.map(SQLName.literal) ?? "null") as \(type.sqlName))"
      }
    }
    let list = names.map(SQLName.quoted).joined(separator: ", ")
    let body =
      rows.isEmpty
      ? "select " + types.map { "cast(null as \($0.sqlName))" }.joined(separator: ", ") + " where false"
      : "values " + rows.map { "(" + $0.joined(separator: ", ") + ")" }.joined(separator: ", ")
    return .query(
      Relation.Query(alias: required(node, "alias"), sql: "select * from (\(body)) as rows (\(list))"))
  }
}

extension ValueType {
  /// The type as PostgreSQL spells it.
  fileprivate var sqlName: String {
    self == .time ? "time" : self == .timestamp ? "timestamp" : measuredType.sqlName
  }
}
