internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// Finds the SQL expressions of the definitions that the database refuses, before any row is read.
///
/// They are prepared over queries without rows that have the declared columns: no table need be there yet, none is
/// locked.
struct ExpressionCheck {
  let model: Model
  private let probe: ExpressionProbe

  init(model: Model) {
    self.model = model
    probe = ExpressionProbe(model: model)
  }

  /// The mistakes, in the order of their places; the caller's transaction stays usable.
  func mistakes(on warehouse: borrowing Connection) throws -> [ExpressionMistake] {
    var found: [ExpressionMistake] = []
    for source in model.sources.values {
      for table in source.tables.values {
        try examine(table, .table(source: source.name, table.name), &found, on: warehouse)
      }
    }
    for dimension in model.warehousedDimensions {
      let table = DimensionTable(definition: dimension)
      let owner = ExpressionSite.Owner.dimension(dimension.name)
      if case .loads(let loads) = dimension.origin {
        let types = Dictionary(table.describingColumns.map { ($0.name, $0.type.sqlName) }) { first, _ in first }
        try examine(loads, owner, types: types, &found, on: warehouse)
      }
      try examine(dimension.checks, owner, rows: rows(table.definitionOfTable, dimension.name), &found, on: warehouse)
    }
    for star in model.loadedStars {
      let fact = FactTable(star: star, model: model)
      let owner = ExpressionSite.Owner.star(star.name)
      try examine(star.loads, owner, types: types(of: fact), &found, on: warehouse)
      try examine(star.checks, owner, rows: rows(fact.definitionOfTable, star.name), &found, on: warehouse)
    }
    return found.sorted { ($0.place, $0.sentence) < ($1.place, $1.sentence) }
  }

  private func examine(
    _ table: SourceTable, _ owner: ExpressionSite.Owner, _ found: inout [ExpressionMistake],
    on warehouse: borrowing Connection
  ) throws {
    let rows = rows(table, as: table.name)
    func look(_ text: String, _ part: ExpressionSite.Part) throws {
      let mistake = try probe.mistake(
        at: ExpressionSite(owner, part), text, before: "select from \(rows) where", on: warehouse)
      if let mistake { found.append(mistake) }
    }
    if let deleted = table.deletedWhen { try look(deleted, .deletedWhen) }
    for (position, rule) in table.rules.enumerated() { try look(rule.condition, .rule(position)) }
    try examine(table.checks, owner, rows: rows, &found, on: warehouse)
  }

  private func examine(
    _ checks: [CheckDefinition], _ owner: ExpressionSite.Owner, rows: SQL, _ found: inout [ExpressionMistake],
    on warehouse: borrowing Connection
  ) throws {
    func look(_ text: String, _ part: ExpressionSite.Part, before: SQL, behind: SQL = "") throws {
      let mistake = try probe.mistake(
        at: ExpressionSite(owner, part), text, before: before, behind: behind, on: warehouse)
      if let mistake { found.append(mistake) }
    }
    for (position, check) in checks.enumerated() {
      switch check.rule {
      case .condition(let text): try look(text, .check(position), before: "select from \(rows) where")
      case .sum(_, let sum):
        guard let table = model.sources[sum.table.source]?.tables[sum.table.table] else { continue }
        let theirs = self.rows(table, as: sum.table.alias)
        try look(
          sum.expression, .checkSum(position), before: "select sum(", behind: ")::numeric from \(theirs)")
        if let condition = sum.condition {
          try look(condition, .checkSumCondition(position), before: "select from \(theirs) where")
        }
      default: continue
      }
    }
  }

  private func examine(
    _ loads: [LoadDefinition], _ owner: ExpressionSite.Owner, types: [String: String],
    _ found: inout [ExpressionMistake], on warehouse: borrowing Connection
  ) throws {
    for (position, load) in loads.enumerated() {
      let probed = LoadProbe(
        load: load, position: position, owner: owner, types: types, probe: probe,
        rows: { table in model.sources[table.source]?.tables[table.table].map { rows($0, as: table.alias) } })
      found += try probed.mistakes(on: warehouse)
    }
  }

  /// The types that the values of a star's loads are cast to, by what they are for.
  private func types(of fact: FactTable) -> [String: String] {
    var types = Dictionary(fact.star.key.map { ($0, $1.sqlName) }) { first, _ in first }
    for (name, _, dimension) in fact.roles {
      if dimension.isCalendar {
        types[name] = "date"
        continue
      }
      for (column, type) in dimension.definition.naturalKey {
        types["\(name).\(column)"] = type.sqlName
        if dimension.naturalKey.count == 1 { types[name] = type.sqlName }
      }
    }
    for (name, column) in fact.star.measureColumns { types[name] = column.type.wideName }
    return types
  }

  /// No rows with the columns of a source's table as loads see them.
  private func rows(_ table: SourceTable, as alias: String) -> SQL {
    Self.rows(table.columns.map { ($0, $1.type.sqlName) }, as: alias)
  }

  /// No rows with the columns of a table of the warehouse.
  private func rows(_ table: TableDefinition, _ alias: String) -> SQL {
    Self.rows(table.columns.map { ($0.name, $0.type) }, as: alias)
  }

  /// No rows with some columns.
  static func rows(_ columns: [(name: String, type: String)], as alias: String) -> SQL {
    let nulls = columns.map { SQL("null::\(unsafeSQL: $0.type) as \(Identifier($0.name))") }
    return "(select \(nulls.joined(separator: ", ")) where false) as \(Identifier(alias))"
  }
}
