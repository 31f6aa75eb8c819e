internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// A dimension's rows as facts refer to them: each key once, with the attributes that it leads to.
struct DimensionRows {
  /// What makes the rows of two dimensions the same, so that one join serves both.
  enum Identity: Hashable {
    case warehouse(dimension: String, version: CubeDefinition.DimensionUse.Version)
    case existing(ExistingTable, key: String)
  }

  private static let member = Identifier("m")
  private static let today = Identifier("t")

  let dimension: DimensionDefinition
  let identity: Identity
  /// Whether facts refer to the natural key rather than to the surrogate one.
  private let isByNaturalKey: Bool

  /// The rows of a dimension with columns of its own.
  ///
  /// - Parameter isByNaturalKey: whether facts refer to the natural key, as those of tables do that exist already.
  init(
    _ dimension: DimensionDefinition, version: CubeDefinition.DimensionUse.Version, isByNaturalKey: Bool
  ) {
    self.dimension = dimension
    self.isByNaturalKey = isByNaturalKey
    if case .table(let table, _) = dimension.origin {
      identity = .existing(table, key: dimension.naturalKey.keys.first ?? "")
    } else {
      // By its natural key a member is found as it is today.
      let version = isByNaturalKey ? .current : version
      identity = .warehouse(dimension: dimension.name, version: dimension.isVersioned ? version : .ofTheDay)
    }
  }

  /// The column by which facts refer to a row.
  var keyName: String {
    switch identity {
    case .existing(_, let key): key
    case .warehouse:
      isByNaturalKey ? dimension.naturalKey.keys.first ?? "" : WarehouseTable.key(of: dimension).name
    }
  }

  /// The value by which facts refer to a row, in the scope of the rows' own tables.
  var key: SQL {
    switch identity {
    case .existing(let table, let key): table.column(key)
    case .warehouse: "\(Self.member).\(Identifier(keyName))"
    }
  }

  /// A column in the scope of the rows' own tables.
  func column(_ name: String) -> SQL {
    switch identity {
    case .existing(let table, _):
      dimension.attributes[name]?.expression.map { "(\(unsafeSQL: $0))" } ?? table.column(name)
    case .warehouse(_, let version):
      "\(version == .current && !isByNaturalKey ? Self.today : Self.member).\(Identifier(name))"
    }
  }

  /// The tables, with the joins given.
  ///
  /// - Parameter keepsUnmatched: whether rows stay of which a further table has none.
  func tables(joins: [ExistingJoin], keepsUnmatched: Bool = false) -> SQL {
    switch identity {
    case .existing(let table, _):
      let kind: SQL = keepsUnmatched ? "left join" : "join"
      return joins.reduce(table.fromItem) { tables, join in
        let ties = join.ties.map { tie in
          SQL("\(join.table.column(tie.column)) = \(Identifier(tie.otherAlias)).\(Identifier(tie.otherColumn))")
        }
        return "\(tables) \(kind) \(join.table.fromItem) on \(ties.joined(separator: " and "))"
      }
    case .warehouse(_, let version):
      let table = WarehouseTable.name(of: dimension)
      guard version == .current, !isByNaturalKey else { return "\(table) as \(Self.member)" }
      let ties = dimension.naturalKey.keys.map { name in
        SQL("\(Self.today).\(Identifier(name)) = \(Self.member).\(Identifier(name))")
      }
      return "\(table) as \(Self.member) join \(table) as \(Self.today) on \(ties.joined(separator: " and "))"
    }
  }

  /// What rows must fulfil to be members: to be known, and of the version that is meant.
  var conditions: [SQL] {
    guard case .warehouse(_, let version) = identity else { return [] }
    let surrogate = WarehouseTable.key(of: dimension)
    let known: SQL = "\(Self.member).\(surrogate) <> \(WarehouseTable.unknownMemberKey)"
    guard version == .current else { return [known] }
    return [known, "\(isByNaturalKey ? Self.member : Self.today).is_current"]
  }

  /// What members must fulfil besides to be listed: not to have gone without a fact.
  var listed: [SQL] {
    guard case .warehouse = identity, dimension.origin != .calendar else { return [] }
    return ["not \(Self.member).is_unused"]
  }

  /// The condition that a column of the facts holds the key of a row that fulfils a condition.
  func holds(key column: SQL, where condition: SQL, joins: [ExistingJoin], mayBeSpan: Bool) -> KeyCondition {
    let all = (conditions + [condition]).joined(separator: " and ")
    return KeyCondition(
      column: column, key: key, rows: "\(tables(joins: joins)) where \(all)", mayBeSpan: mayBeSpan)
  }
}
