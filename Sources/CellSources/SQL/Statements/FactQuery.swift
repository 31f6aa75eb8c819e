internal import CubeModel
internal import CubeQuery
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// A statement over a fact table while it is put together: the columns that are read of the facts, the dimensions that
/// are joined to them, and the conditions on either.
///
/// The facts are a query of their own, so that expressions of the definitions see no other table than they were
/// written for. That is also where they can be summed up by their keys before anything is joined.
struct FactQuery {
  static let facts = Identifier("f")

  let rows: FactRows
  /// The columns by which facts are grouped.
  let grouping: Set<CellColumn>
  /// Whether a dimension's missing row takes the fact with it.
  var dropsUnmatched: Bool { rows.star.table != nil }
  private(set) var columns: OrderedDictionary<String, SQL> = [:]
  private var dimensions: [JoinedDimension] = []
  private var ancestors: OrderedDictionary<AncestorRows, [(alias: Identifier, member: SQL)]> = [:]
  /// Conditions in the scope of the fact table.
  private var factConditions: [SQL] = []
  /// Further ones, by the keys of dimensions.
  private var keyConditions: [KeyCondition] = []
  /// Conditions in the scope of the statement.
  private var conditions: [SQL] = []

  init(_ rows: FactRows, grouping: Set<CellColumn> = []) {
    self.rows = rows
    self.grouping = grouping
  }

  var place: String { rows.place }

  /// Whether a dimension is joined that facts refer to by a column.
  func hasJoined(_ dimension: DimensionRows, factKey: String) -> Bool {
    dimensions.contains { !$0.isShown && $0.serves(dimension, factKey: factKey) }
  }

  /// A column of the facts under a name that is free, as the statement writes it.
  mutating func factOutput(_ name: String, _ expression: SQL) -> Identifier {
    var output = name
    while let taken = columns[output], taken != expression { output += "'" }
    columns[output] = expression
    return Identifier(output)
  }

  /// A column as the statement writes it; joins what it needs, such that facts without a member stay with null.
  ///
  /// - Parameter isShown: whether it is only shown, so that nothing follows from what a table lacks.
  mutating func expression(of column: FactColumn, isShown: Bool = false) -> SQL {
    switch column {
    case .fact(let name, let expression, _):
      return "\(Self.facts).\(factOutput(name, expression))"
    case .dimension(let rows, let factKey, let name, _):
      return dimensions[join(rows, factKey: factKey, isShown: isShown)].column(name, of: rows)
    case .ancestor(let rows, let member):
      let key = memberKey(of: member)
      if let known = ancestors[rows]?.first(where: { $0.member == key }) {
        return "\(known.alias).\(AncestorRows.ancestor)"
      }
      let alias = Identifier("a\(ancestors.values.reduce(1) { $0 + $1.count })")
      ancestors[rows, default: []].append((alias, key))
      return "\(alias).\(AncestorRows.ancestor)"
    }
  }

  /// The key of the members whose ancestors are meant: where facts hold it themselves the dimension is not needed.
  mutating func memberKey(of column: FactColumn) -> SQL {
    guard column.isKeyOfExistingTable, case .dimension(_, let factKey, _, _) = column else {
      dropUnmatched(by: column)
      return expression(of: column)
    }
    return "\(Self.facts).\(factOutput(factKey, rows.table.column(factKey)))"
  }

  /// What differs between members in a role and is null for the unknown one.
  ///
  /// - Throws: `CellSourceError` when the star has no such role.
  mutating func memberIdentity(inRole role: String) throws -> SQL {
    let dimension = try rows.dimension(inRole: role)
    let factKey = rows.keyName(ofRole: role)
    guard dimension.isVersioned, rows.star.table == nil else {
      let key: SQL = "\(Self.facts).\(factOutput(factKey, rows.table.column(factKey)))"
      return dimension.isWarehoused && rows.star.table == nil
        ? "nullif(\(key), \(WarehouseTable.unknownMemberKey))" : key
    }
    let members = DimensionRows(dimension, version: .ofTheDay, isByNaturalKey: false)
    let position = join(members, factKey: factKey)
    let key = dimension.naturalKey.keys.map { dimensions[position].column($0, of: members) }
    if key.count == 1 { return key.joined() }
    let surrogate = dimensions[position].column(WarehouseTable.key(of: dimension).name, of: members)
    return "case when \(surrogate) is not null then (\(key.joined())) end"
  }

  /// Over existing tables: leaves out facts without a row of the column's dimension.
  mutating func dropUnmatched(by column: FactColumn) {
    guard dropsUnmatched, case .dimension(let rows, let factKey, _, _) = column.own else { return }
    dimensions[join(rows, factKey: factKey)].isInner = true
  }

  /// Over existing tables: whether a fact has a row of the column's dimension, as the statement writes it; nil where
  /// that makes no difference.
  mutating func hasMember(by column: FactColumn) -> SQL? {
    guard dropsUnmatched, case .dimension(let rows, let factKey, _, _) = column else { return nil }
    return dimensions[join(rows, factKey: factKey)].isMatched
  }

  private mutating func join(_ rows: DimensionRows, factKey: String, isShown: Bool = false) -> Int {
    let known = dimensions.firstIndex { $0.isShown == isShown && $0.serves(rows, factKey: factKey) }
    if let known { return known }
    let output = factOutput(factKey, self.rows.table.column(factKey))
    dimensions.append(
      JoinedDimension(
        rows, factKey: factKey, factOutput: output, alias: Identifier("d\(dimensions.count + 1)"), isShown: isShown))
    return dimensions.count - 1
  }

  /// Lets only facts through that fulfil a condition in the scope of the fact table.
  mutating func require(ofFacts condition: SQL) {
    factConditions.append(condition)
  }

  /// Lets only facts through that refer to some rows of a dimension.
  mutating func require(ofFacts condition: KeyCondition) {
    keyConditions.append(condition)
  }

  /// The statements that look for first and last keys.
  var probes: [SQL] { keyConditions.compactMap(\.probe) }

  /// Lets only rows through that fulfil a condition in the scope of the statement.
  mutating func require(_ condition: SQL) {
    conditions.append(condition)
  }

  /// The from and where clauses.
  ///
  /// - Parameters:
  ///   - sums: aggregates by name with which the facts are summed up by all their columns before they are joined; nil
  ///     joins the facts themselves.
  ///   - spans: what probes have found.
  func source(sums: OrderedDictionary<String, SQL>? = nil, spans: KeyCondition.Spans = [:]) -> SQL {
    let outputs = columns.merging(sums ?? [:]) { $1 }.map { SQL("\($1) as \(Identifier($0))") }
    var facts: SQL = "select \(outputs.joined()) from \(rows.table.fromItem)"
    let tests = factConditions + keyConditions.map { $0.sql(spans) }
    if !tests.isEmpty { facts += "\n    where \(tests.joined(separator: "\n      and "))" }
    if sums != nil { facts += "\n    group by \(columns.values.joined())" }
    var source: SQL = "from (\(facts)) as \(Self.facts)"
    for dimension in dimensions { source += "\n  \(dimension.sql(facts: Self.facts))" }
    let kind: SQL = dropsUnmatched ? "join" : "left join"
    for (rows, uses) in ancestors {
      for (alias, member) in uses {
        source += """

            \(kind) (\(rows.sql)) as \(alias)\
           on \(alias).\(AncestorRows.member) = \(member)
          """
      }
    }
    if !conditions.isEmpty { source += "\nwhere \(conditions.joined(separator: "\n  and "))" }
    return source
  }
}
