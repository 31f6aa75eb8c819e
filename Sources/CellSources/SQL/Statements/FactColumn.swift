internal import CubeModel
internal import CubeQuery
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// A request's column, found in the model: where its values stand.
enum FactColumn {
  /// A column of the fact table, as its own scope writes it.
  case fact(name: String, expression: SQL, type: ColumnType)
  /// A column of a dimension's rows, which facts refer to by a column of theirs.
  case dimension(DimensionRows, factKey: String, name: String, type: ColumnType)
  /// The ancestors of a member, whose key is another column.
  indirect case ancestor(AncestorRows, member: FactColumn)

  /// - Throws: `CellSourceError` for what the star does not have.
  init(_ column: CellColumn, of facts: FactRows) throws {
    switch column {
    case .fact(let name):
      let (expression, type) = try facts.column(name)
      self = .fact(name: name, expression: expression, type: type)
    case .attribute(let role, let name, let version):
      let place = "\(facts.place), role '\(role)'"
      if let dimension = facts.degenerateDimension(role) {
        let (expression, type) = try facts.column(name, of: dimension, place: place)
        self = .fact(name: name, expression: expression, type: type)
        return
      }
      let dimension = try facts.dimension(inRole: role)
      self = .dimension(
        DimensionRows(dimension, version: version, isByNaturalKey: facts.star.table != nil),
        factKey: facts.keyName(ofRole: role), name: name,
        type: try WarehouseTable.type(of: name, in: dimension, place: place))
    case .ancestor(let role, let name):
      self = try Self.ancestor(role: role, hierarchy: name, of: facts)
    }
  }

  private static func ancestor(role: String, hierarchy name: String, of facts: FactRows) throws -> FactColumn {
    let degenerate = facts.degenerateDimension(role)
    let dimension = try degenerate ?? facts.dimension(inRole: role)
    let candidates = dimension.hierarchies.filter { $0.levels.contains { $0.parentChild != nil } }
    guard degenerate == nil, let hierarchy = candidates.first(where: { $0.name == name }),
      let level = hierarchy.levels.first(where: { $0.parentChild != nil }), let parentChild = level.parentChild
    else {
      throw CellSourceError.unknown(
        "a parent-child hierarchy", name, place: "\(facts.place), role '\(role)'", among: candidates.map(\.name))
    }
    let member = try FactColumn(.attribute(role: role, name: level.attribute, version: .ofTheDay), of: facts)
    let rows = DimensionRows(dimension, version: .current, isByNaturalKey: true)
    return .ancestor(AncestorRows(parentChild, level: level, rows: rows), member: member)
  }

  var type: ColumnType {
    switch self {
    case .fact(_, _, let type), .dimension(_, _, _, let type): type
    case .ancestor(_, let member): member.type
    }
  }

  /// The column that holds the key, where this is the ancestors of a member; otherwise the column itself.
  var own: FactColumn {
    if case .ancestor(_, let member) = self { member } else { self }
  }

  var ancestors: AncestorRows? {
    if case .ancestor(let rows, _) = self { rows } else { nil }
  }

  /// Whether the key of a dimension over existing tables is meant, which facts hold themselves.
  var isKeyOfExistingTable: Bool {
    guard case .dimension(let rows, _, let name, _) = self, case .existing(_, let key) = rows.identity else {
      return false
    }
    return key == name && rows.dimension.attributes[name] == nil
  }
}
