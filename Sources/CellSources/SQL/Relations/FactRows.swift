internal import CubeModel
internal import CubeQuery
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// A star's fact table: its columns in the scope of the table itself.
struct FactRows {
  let star: StarDefinition
  let model: Model

  /// - Throws: `CellSourceError` when the model has no such star.
  init(star name: String, model: Model) throws {
    guard let star = model.stars[name] else {
      throw CellSourceError.unknown("a star", name, place: "the model", among: model.stars.keys)
    }
    self.star = star
    self.model = model
  }

  var place: String { "star '\(star.name)'" }

  /// The table, under its alias: the star's name, unless the definitions give one.
  var table: ExistingTable {
    if let table = star.table { return table }
    let name = WarehouseTable.name(of: star)
    return ExistingTable(schema: name.schema, name: name.name, alias: star.name)
  }

  /// The rows that were known in a state; nil when all were.
  ///
  /// - Throws: `CellSourceError` when a former state is asked of a table that keeps none.
  func condition(of state: WarehouseState) throws -> SQL? {
    guard star.table == nil else {
      guard state == .latest else { throw StampReader.noHistory(of: place) }
      return nil
    }
    guard state != .latest else { return "\(table.column("retired_run")) is null" }
    let run = StampReader.run(knownIn: state)
    let retired = table.column("retired_run")
    return "\(table.column("loaded_run")) <= \(run) and (\(retired) is null or \(retired) > \(run))"
  }

  /// A column by name: of the key or a measure column.
  ///
  /// - Parameter orRole: whether a role's name would do as well, which is then proposed too.
  /// - Throws: `CellSourceError` when the star has none of that name.
  func column(_ name: String, orRole: Bool = false) throws -> (expression: SQL, type: ColumnType) {
    if let type = star.key[name] { return (table.column(name), type) }
    if let column = star.measureColumns[name] {
      return (column.expression.map { "(\(unsafeSQL: $0))" } ?? table.column(name), column.type)
    }
    let columns = Array(star.key.keys) + Array(star.measureColumns.keys)
    throw CellSourceError.unknown(
      orRole ? "a role or column" : "a column", name, place: place,
      among: orRole ? Array(star.roles.keys) + columns : columns)
  }

  /// An attribute of a degenerate dimension.
  ///
  /// - Throws: `CellSourceError` when the dimension has none of that name.
  func column(
    _ name: String, of dimension: DimensionDefinition, place: String
  ) throws -> (expression: SQL, type: ColumnType) {
    let type = try WarehouseTable.type(of: name, in: dimension, place: place)
    let expression = dimension.attributes[name]?.expression ?? star.measureColumns[name]?.expression
    return (expression.map { "(\(unsafeSQL: $0))" } ?? table.column(name), type)
  }

  /// The name of the column by which facts refer to a role's dimension.
  func keyName(ofRole role: String) -> String {
    star.roles[role]?.column ?? "\(role)_key"
  }

  /// The dimension in a role.
  ///
  /// - Throws: `CellSourceError` when the star has no such role.
  func dimension(inRole role: String) throws -> DimensionDefinition {
    guard let dimension = star.roles[role].flatMap({ model.dimensions[$0.dimension] }) else {
      let degenerate = model.dimensions.values.filter { $0.origin == .facts(star: star.name) }.map(\.name)
      throw CellSourceError.unknown("a role", role, place: place, among: Array(star.roles.keys) + degenerate)
    }
    return dimension
  }

  /// The degenerate dimension of that name, if it is one of this star.
  func degenerateDimension(_ name: String) -> DimensionDefinition? {
    guard star.roles[name] == nil, let dimension = model.dimensions[name],
      dimension.origin == .facts(star: star.name)
    else { return nil }
    return dimension
  }
}
