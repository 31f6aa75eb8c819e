internal import CubeModel
internal import OrderedCollections
internal import Postgres

/// A dimension's rows joined to the facts, with the columns that the statement uses.
struct JoinedDimension {
  let alias: Identifier
  /// The column of the fact table that holds the rows' key.
  let factKey: String
  /// That column among those that the statement reads of the facts.
  let factOutput: Identifier
  let rows: DimensionRows
  /// Whether columns are only shown: what a table lacks is null then, and nothing more follows from it.
  let isShown: Bool
  /// Whether facts without a row are left out; otherwise they have null for its columns.
  var isInner = false
  private var joins: [ExistingJoin] = []
  private var outputs: OrderedDictionary<String, SQL> = [:]

  init(_ rows: DimensionRows, factKey: String, factOutput: Identifier, alias: Identifier, isShown: Bool = false) {
    self.rows = rows
    self.factKey = factKey
    self.factOutput = factOutput
    self.alias = alias
    self.isShown = isShown
  }

  /// Whether another dimension's rows can be read by this join: the same table, and no alias in two meanings.
  func serves(_ other: DimensionRows, factKey: String) -> Bool {
    guard self.factKey == factKey, rows.identity == other.identity else { return false }
    guard case .table(_, let own) = rows.dimension.origin, case .table(_, let others) = other.dimension.origin else {
      return true
    }
    return others.allSatisfy { join in own.allSatisfy { $0.table.alias != join.table.alias || $0 == join } }
  }

  /// A column of a dimension whose rows this join serves, as the statement writes it.
  mutating func column(_ name: String, of rows: DimensionRows) -> SQL {
    for join in rows.dimension.joins(neededBy: [name]) where !joins.contains(join) { joins.append(join) }
    let expression = rows.column(name)
    var output = name
    while let taken = outputs[output], taken != expression { output += "'" }
    outputs[output] = expression
    return "\(alias).\(Identifier(output))"
  }

  private var key: Identifier { Identifier("key of \(alias.name)") }

  /// Whether a fact has a row here.
  var isMatched: SQL { "(\(alias).\(key) is not null)" }

  /// The join to the facts under their alias.
  func sql(facts: Identifier) -> SQL {
    let kind: SQL = isInner ? "join" : "left join"
    let columns = outputs.map { SQL("\($1) as \(Identifier($0))") }
    let conditions: SQL = rows.conditions.isEmpty ? "" : " where \(rows.conditions.joined(separator: " and "))"
    let selection = ([SQL("\(rows.key) as \(key)")] + columns).joined()
    return """
      \(kind) (select \(selection) from \(rows.tables(joins: joins, keepsUnmatched: isShown))\(conditions)) as \(alias)\
       on \(alias).\(key) = \(facts).\(factOutput)
      """
  }
}
