internal import CubeModel
internal import CubeQuery
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The dimension tables that a statement over a fact table needs, each joined once, and the columns seen through them.
///
/// All joins are outer ones and leave out the unknown member, so that a fact without a member keeps its measures and
/// has null for every attribute.
struct FactJoins {
  /// A column as the statement writes it.
  struct Column {
    let expression: SQL
    let type: ColumnType
  }

  private struct Key: Hashable {
    let role: String
    let version: CubeDefinition.DimensionUse.Version
  }

  static let fact = Identifier("f")

  let star: StarDefinition
  let model: Model
  private var aliases: [Key: Identifier] = [:]
  private var joins: [SQL] = []

  init(star: StarDefinition, model: Model) {
    self.star = star
    self.model = model
  }

  var place: String { "star '\(star.name)'" }

  /// The fact table with all that has been joined to it so far.
  var fromClause: SQL {
    "from \(WarehouseTable.name(of: star)) as \(Self.fact)" + joins.reduce(into: SQL("")) { $0 += "\n  " + $1 }
  }

  /// The column for a request's column; joins what it needs.
  ///
  /// - Throws: `CellSourceError` when the star, the role's dimension or the fact has no such column.
  mutating func column(_ column: CellColumn) throws -> Column {
    switch column {
    case .fact(let name):
      return try factColumn(name)
    case .attribute(let role, let name, let version):
      let dimension = try dimension(inRole: role)
      let type = try WarehouseTable.type(of: name, in: dimension, place: "\(place), role '\(role)'")
      let alias = alias(of: dimension, inRole: role, version: version)
      return Column(expression: "\(alias).\(Identifier(name))", type: type)
    case .ancestor(let role, let name):
      _ = try dimension(inRole: role)
      throw CellSourceError.unknown("a parent-child hierarchy", name, place: "\(place), role '\(role)'", among: [])
    }
  }

  /// A column of the fact table.
  ///
  /// - Parameter orRole: whether a role's name would do as well, which is then proposed too.
  /// - Throws: `CellSourceError` when it has none of that name.
  func factColumn(_ name: String, orRole: Bool = false) throws -> Column {
    guard let type = star.key[name] ?? star.measureColumns[name]?.type else {
      let columns = Array(star.key.keys) + Array(star.measureColumns.keys)
      throw CellSourceError.unknown(
        orRole ? "a role or column" : "a column", name, place: place,
        among: orRole ? Array(star.roles.keys) + columns : columns)
    }
    return Column(expression: "\(Self.fact).\(Identifier(name))", type: type)
  }

  /// What differs between members in a role and is null for the unknown one.
  ///
  /// - Throws: `CellSourceError` when the star has no such role.
  mutating func memberIdentity(inRole role: String) throws -> SQL {
    let dimension = try dimension(inRole: role)
    guard dimension.isVersioned else {
      return "nullif(\(Self.fact).\(Identifier("\(role)_key")), \(WarehouseTable.unknownMemberKey))"
    }
    let alias = alias(of: dimension, inRole: role, version: .ofTheDay)
    let key = dimension.naturalKey.keys.map { SQL("\(alias).\(Identifier($0))") }
    if key.count == 1 { return key.joined() }
    return "case when \(alias).\(WarehouseTable.key(of: dimension)) is not null then (\(key.joined())) end"
  }

  private func dimension(inRole role: String) throws -> DimensionDefinition {
    guard let dimension = star.roles[role].flatMap({ model.dimensions[$0.dimension] }) else {
      throw CellSourceError.unknown("a role", role, place: place, among: star.roles.keys)
    }
    return dimension
  }

  private mutating func alias(
    of dimension: DimensionDefinition, inRole role: String, version: CubeDefinition.DimensionUse.Version
  ) -> Identifier {
    let key = Key(role: role, version: dimension.isVersioned ? version : .ofTheDay)
    if let alias = aliases[key] { return alias }
    let ofTheDay = key.version == .current ? self.alias(of: dimension, inRole: role, version: .ofTheDay) : nil
    let alias = Identifier("d\(aliases.count + 1)")
    aliases[key] = alias
    let surrogate = WarehouseTable.key(of: dimension)
    var condition: SQL
    if let ofTheDay {
      condition = "\(alias).is_current"
      for name in dimension.naturalKey.keys.map({ Identifier($0) }) {
        condition += " and \(alias).\(name) = \(ofTheDay).\(name)"
      }
    } else {
      condition = "\(alias).\(surrogate) = \(Self.fact).\(Identifier("\(role)_key"))"
    }
    condition += " and \(alias).\(surrogate) <> \(WarehouseTable.unknownMemberKey)"
    joins.append("left join \(WarehouseTable.name(of: dimension)) as \(alias) on \(condition)")
    return alias
  }
}
