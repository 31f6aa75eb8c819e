internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema
internal import Wording

/// Finds what definitions ask of tables that exist already and that these do not have: tables, columns, columns of a
/// type, and SQL that the database refuses.
///
/// Other than the tables that are loaded, these must be there to be looked at; no row of them is read.
struct ExistingTableCheck {
  let model: Model
  private let probe: ExpressionProbe
  /// The tables and views that loads make, which need not be there yet.
  private let own: Set<String>

  init(model: Model) {
    self.model = model
    probe = ExpressionProbe(model: model)
    let schema = WarehouseSchema(model: model)
    own = Set(schema.tables.map(\.path) + schema.views.map(\.path))
  }

  /// The mistakes; the caller's transaction stays usable.
  func mistakes(on warehouse: borrowing Connection) throws -> [ExpressionMistake] {
    var found: [ExpressionMistake] = []
    for dimension in model.dimensions.values {
      switch dimension.origin {
      case .loads, .calendar: continue
      case .table(let table, let joins):
        try examine(dimension, table, joins, &found, on: warehouse)
        try examineClosures(of: dimension, &found, on: warehouse)
      case .facts(let name):
        guard let star = model.stars[name] else { continue }
        try examine(dimension, in: star, &found, on: warehouse)
      }
    }
    for star in model.stars.values {
      if let table = star.table { try examine(star, table, &found, on: warehouse) }
    }
    return found
  }

  private func examine(
    _ dimension: DimensionDefinition, _ table: ExistingTable, _ joins: [ExistingJoin],
    _ found: inout [ExpressionMistake], on warehouse: borrowing Connection
  ) throws {
    let owner = ExpressionSite.Owner.dimension(dimension.name)
    let base = try rows(table, at: ExpressionSite(owner, .rows), &found, on: warehouse)
    if let base {
      for (name, type) in dimension.naturalKey {
        try look(for: name, type, in: base, at: ExpressionSite(owner, .column(name)), &found, on: warehouse)
      }
    }
    var tables: SQL? = base.map(\.table.fromItem)
    for (position, join) in joins.enumerated() {
      guard try rows(join.table, at: ExpressionSite(owner, .joinedRows(position)), &found, on: warehouse) != nil else {
        tables = nil
        continue
      }
      guard let before = tables else { continue }
      let site = ExpressionSite(owner, .tie(position))
      let condition = model.expressions[site]?.text ?? join.condition
      let joined: SQL = "\(before) left join \(join.table.fromItem) on"
      let mistake = try probe.mistake(at: site, condition, before: "select from \(joined)", on: warehouse)
      if let mistake { found.append(mistake) }
      tables = "\(joined) \(mistake == nil ? .expression(condition) : "true")"
    }
    try examine(dimension.attributes, owner, base: base, tables: tables, &found, on: warehouse)
  }

  /// The tables of ancestors of a dimension's levels.
  private func examineClosures(
    of dimension: DimensionDefinition, _ found: inout [ExpressionMistake], on warehouse: borrowing Connection
  ) throws {
    let owner = ExpressionSite.Owner.dimension(dimension.name)
    for (position, hierarchy) in dimension.hierarchies.enumerated() {
      for (number, level) in hierarchy.levels.enumerated() {
        guard let closure = level.parentChild?.closure else { continue }
        func site(_ part: ExpressionSite.ClosurePart) -> ExpressionSite {
          ExpressionSite(owner, .closure(hierarchy: position, level: number, part))
        }
        guard let rows = try rows(closure.table, at: site(.rows), &found, on: warehouse) else { continue }
        let type = dimension.type(of: level.attribute)
        try look(for: closure.parentColumn, type, in: rows, at: site(.parent), &found, on: warehouse)
        try look(for: closure.childColumn, type, in: rows, at: site(.child), &found, on: warehouse)
      }
    }
  }

  /// A degenerate dimension: its attributes stand in the facts.
  private func examine(
    _ dimension: DimensionDefinition, in star: StarDefinition, _ found: inout [ExpressionMistake],
    on warehouse: borrowing Connection
  ) throws {
    let owner = ExpressionSite.Owner.dimension(dimension.name)
    var attributes = dimension.attributes
    guard let table = star.table else {
      // Which columns a loaded star has the definitions tell themselves.
      attributes.removeAll { $1.expression == nil }
      let fact = FactTable(star: star, model: model).definitionOfTable
      let rows = ExpressionCheck.rows(fact.columns.map { ($0.name, $0.type) }, as: star.name)
      return try examine(attributes, owner, base: nil, tables: rows, &found, on: warehouse)
    }
    // That the star's table is not there is told of the star.
    guard let base = try? warehouse.savepoint({ try ExistingRows(table, on: $0) }) else { return }
    for (name, attribute) in attributes where attribute.expression == nil {
      attributes[name]?.expression = star.measureColumns[name]?.expression
    }
    try examine(attributes, owner, base: base, tables: table.fromItem, &found, on: warehouse)
  }

  private func examine(
    _ star: StarDefinition, _ table: ExistingTable, _ found: inout [ExpressionMistake],
    on warehouse: borrowing Connection
  ) throws {
    let owner = ExpressionSite.Owner.star(star.name)
    guard let base = try rows(table, at: ExpressionSite(owner, .rows), &found, on: warehouse) else { return }
    for (name, type) in star.key {
      try look(for: name, type, in: base, at: ExpressionSite(owner, .column(name)), &found, on: warehouse)
    }
    for (name, role) in star.roles {
      let type = model.dimensions[role.dimension]?.naturalKey.values.first
      try look(
        for: role.column ?? "\(name)_key", type, in: base, at: ExpressionSite(owner, .role(name)), &found, on: warehouse
      )
    }
    for (name, column) in star.measureColumns {
      try look(
        for: name, column.type, column.expression, owner, base: base, tables: table.fromItem, &found, on: warehouse)
    }
  }

  private func examine(
    _ attributes: OrderedDictionary<String, DimensionDefinition.Attribute>, _ owner: ExpressionSite.Owner,
    base: ExistingRows?, tables: SQL?, _ found: inout [ExpressionMistake], on warehouse: borrowing Connection
  ) throws {
    for (name, attribute) in attributes {
      try look(
        for: name, attribute.type, attribute.expression, owner, base: base, tables: tables, &found, on: warehouse)
    }
  }

  /// Looks at an attribute or a measure column: at its expression over the tables, or for the column of its name.
  private func look(
    for name: String, _ type: ColumnType, _ expression: String?, _ owner: ExpressionSite.Owner, base: ExistingRows?,
    tables: SQL?, _ found: inout [ExpressionMistake], on warehouse: borrowing Connection
  ) throws {
    guard let expression else {
      guard let base else { return }
      return try look(for: name, type, in: base, at: ExpressionSite(owner, .column(name)), &found, on: warehouse)
    }
    guard let tables else { return }
    let site = ExpressionSite(owner, .expression(name))
    if let mistake = try probe.mistake(
      at: site, expression, before: "select", behind: " from \(tables)", on: warehouse)
    {
      return found.append(mistake)
    }
    let given = try warehouse.rows("select \(SQL.expression(expression)) from \(tables) limit 0").type(ofColumn: 0)
    guard !type.canHold(given) else { return }
    try found.append(
      ExpressionMistake(
        place: probe.place(of: site),
        sentence:
          "the expression gives \(words(for: given, on: warehouse)), and \(type.requested) is declared for '\(name)'."))
  }

  /// The rows of a table or query; nil, with the mistake, when the database refuses them.
  private func rows(
    _ table: ExistingTable, at site: ExpressionSite, _ found: inout [ExpressionMistake],
    on warehouse: borrowing Connection
  ) throws -> ExistingRows? {
    do {
      return try warehouse.savepoint { try ExistingRows(table, on: $0) }
    } catch let error as PostgresError where error.kind == .server {
      if let missing = ExpressionProbe.missingRelation(error), own.contains(missing) { return nil }
      guard case .query(let text) = table.rows,
        let mistake = try probe.mistake(
          at: site, text, before: "select from", behind: " as \(Identifier(table.alias))", on: warehouse)
      else {
        found.append(
          ExpressionMistake(
            place: probe.place(of: site), sentence: try probe.sentence(error, of: "table", on: warehouse)))
        return nil
      }
      found.append(mistake)
      return nil
    }
  }

  /// Looks for a column, and whether it can be read as a type.
  private func look(
    for column: String, _ type: ColumnType?, in rows: ExistingRows, at site: ExpressionSite,
    _ found: inout [ExpressionMistake], on warehouse: borrowing Connection
  ) throws {
    let sentence: String
    if let present = rows.columns[column] {
      guard let type, !type.canHold(present) else { return }
      sentence =
        try "column '\(column)' of \(rows.table.words) is \(words(for: present, on: warehouse)), and "
        + "\(type.requested) is declared."
    } else {
      sentence =
        "\(rows.table.words) has no column '\(column)'."
        + NearestName.question(for: column, among: rows.columns.keys)
    }
    found.append(ExpressionMistake(place: probe.place(of: site), sentence: sentence))
  }

  private func words(for type: PostgresType, on warehouse: borrowing Connection) throws -> String {
    try warehouse.value("select format_type(\(Int64(type.oid))::oid, null)", as: String.self)
  }
}

extension ExistingJoin {
  /// The equalities as SQL.
  fileprivate var condition: String {
    ties.map { tie in
      "\(SQLName.quoted(table.alias, tie.column)) = \(SQLName.quoted(tie.otherAlias, tie.otherColumn))"
    }.joined(separator: " and ")
  }
}
