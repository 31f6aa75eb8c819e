internal import CubeModel
internal import CubeQuery
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// One statement that answers several requests: those of one star, state, restrictions and ranges.
///
/// Their groupings become grouping sets, their measures are asked for once; the number of the set in the first output
/// column says to which requests a row belongs.
struct FactStatement {
  /// What requests must share to be answered together.
  struct Scope: Hashable {
    let star: String
    let state: WarehouseState
    let restrictions: [CellRequest.Restriction]
    let ranges: [CellRequest.Range]

    init(_ request: CellRequest) {
      star = request.star
      state = request.state
      restrictions = request.restrictions
      ranges = request.ranges
    }
  }

  /// `grouping()` of PostgreSQL tells at most so many columns apart.
  static let mostColumns = 31

  let sql: SQL
  /// The positions of the requests among all that were asked.
  let positions: [Int]
  private let requests: [CellRequest]
  private let columns: [(column: CellColumn, type: ColumnType)]
  private let measures: [(measure: CellRequest.BaseMeasure, expression: MeasureExpression)]

  /// The fewest statements that answer all requests.
  ///
  /// - Throws: `CellSourceError` for what the model does not have.
  static func statements(for requests: [CellRequest], model: Model) throws -> [FactStatement] {
    var scopes: [Scope] = []
    var positions: [Scope: [[Int]]] = [:]
    for (position, request) in requests.enumerated() {
      let scope = Scope(request)
      guard let bundles = positions[scope] else {
        scopes.append(scope)
        positions[scope] = [[position]]
        continue
      }
      let columns = Set((bundles[bundles.count - 1] + [position]).flatMap { requests[$0].grouping })
      if columns.count > mostColumns {
        positions[scope]?.append([position])
      } else {
        positions[scope]?[bundles.count - 1].append(position)
      }
    }
    return try scopes.flatMap { scope in
      try (positions[scope] ?? []).map { try FactStatement(scope: scope, positions: $0, of: requests, model: model) }
    }
  }

  private init(scope: Scope, positions: [Int], of all: [CellRequest], model: Model) throws {
    guard let star = model.stars[scope.star] else {
      throw CellSourceError.unknown("a star", scope.star, place: "the model", among: model.stars.keys)
    }
    let requests = positions.map { all[$0] }
    var joins = FactJoins(star: star, model: model)
    var columns: [(column: CellColumn, type: ColumnType)] = []
    var expressions: [SQL] = []
    for column in requests.flatMap(\.grouping) where !columns.contains(where: { $0.column == column }) {
      let resolved = try joins.column(column)
      columns.append((column, resolved.type))
      expressions.append(resolved.expression)
    }
    var measures: [(measure: CellRequest.BaseMeasure, expression: MeasureExpression)] = []
    for measure in requests.flatMap(\.measures) where !measures.contains(where: { $0.measure == measure }) {
      measures.append((measure, try MeasureExpression(measure, joins: &joins)))
    }
    var conditions = [FactConditions.state(scope.state)]
    conditions += try scope.restrictions.map { try FactConditions.restriction($0, joins: &joins) }
    conditions += try scope.ranges.compactMap { try FactConditions.range($0, joins: &joins) }

    let set: SQL = expressions.isEmpty ? "0" : "grouping(\(expressions.joined()))"
    let keys = zip(columns, expressions).map { $0.type.output($1) }
    let outputs = ([set] + keys + measures.map { $0.expression.expression }).joined(separator: ",\n  ")
    self.sql = """
      select \(outputs)
      \(joins.fromClause)
      where \(conditions.joined(separator: "\n  and "))\
      \(Self.groupBy(requests: requests, columns: columns.map(\.column), expressions: expressions))
      """
    self.positions = positions
    self.requests = requests
    self.columns = columns
    self.measures = measures
  }

  private static func groupBy(requests: [CellRequest], columns: [CellColumn], expressions: [SQL]) -> SQL {
    guard !columns.isEmpty else { return "" }
    var bits: Set<Int> = []
    var sets: [SQL] = []
    for request in requests where bits.insert(setNumber(of: request.grouping, among: columns)).inserted {
      let grouped = columns.indices.filter { request.grouping.contains(columns[$0]) }
      sets.append("(\(grouped.map { expressions[$0] }.joined()))")
    }
    return "\ngroup by grouping sets (\(sets.joined()))"
  }

  /// What `grouping()` says in the rows of a grouping: a bit for each column that is not part of it, the last column's
  /// the lowest.
  private static func setNumber(of grouping: [CellColumn], among columns: [CellColumn]) -> Int {
    columns.reduce(0) { $0 << 1 | (grouping.contains($1) ? 0 : 1) }
  }

  /// The tables for `positions`, in that order, from the statement's rows.
  ///
  /// - Throws: `CellSourceError` on overflow.
  func tables(from rows: Rows, stamp: WarehouseStamp) throws -> [CellTable] {
    var rowsOfSet: [Int: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      rowsOfSet[try row.int(0), default: []].append(index)
    }
    return try requests.map { request in
      let own = rowsOfSet[Self.setNumber(of: request.grouping, among: columns.map(\.column))] ?? []
      let keys = try request.grouping.map { column in
        guard let position = columns.firstIndex(where: { $0.column == column }) else { return [MemberValue]() }
        return try own.map { try columns[position].type.memberValue(in: rows[$0], column: 1 + position) }
      }
      let values = try request.measures.map { measure in
        guard let position = measures.firstIndex(where: { $0.measure == measure }) else { return [CellValue]() }
        let column = 1 + columns.count + position
        return try own.map { try measures[position].expression.value(in: rows[$0], column: column) }
      }
      return CellTable(stamp: stamp, rowCount: own.count, keys: keys, values: values)
    }
  }
}
