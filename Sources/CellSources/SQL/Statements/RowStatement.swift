internal import CubeModel
internal import CubeQuery
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The statement for a request for fact rows.
struct RowStatement {
  let sql: SQL
  let star: String
  let state: WarehouseState
  private let types: [ColumnType]

  /// - Throws: `CellSourceError` for what the model does not have.
  init(_ request: RowRequest, model: Model, estimates: Estimates) throws {
    let facts = try FactRows(star: request.star, model: model)
    guard !request.columns.isEmpty, request.offset >= 0, request.limit ?? 0 >= 0 else {
      throw CellSourceError(
        .malformed, place: facts.place,
        "a request for rows must name a column, and its limit and offset must be at least 0")
    }
    var query = FactQuery(facts)
    var types: [ColumnType] = []
    var expressions: [SQL] = []
    for column in request.columns {
      let found = try FactColumn(column, of: facts)
      guard found.ancestors == nil else {
        throw CellSourceError(
          .malformed, place: "\(facts.place), \(column.words)", "a fact has many ancestors, a column holds one value")
      }
      types.append(found.type)
      expressions.append(query.expression(of: found, isShown: true))
    }
    if let condition = try facts.condition(of: request.state) { query.require(ofFacts: condition) }
    for restriction in request.restrictions { try query.restrict(to: restriction, estimates: estimates) }
    try query.restrict(toAnyOf: request.alternatives)
    for range in request.ranges { try query.restrict(to: range, estimates: estimates) }
    // Texts are ordered by code point, so that no answer depends on the server's locale.
    let order = zip(types, expressions).map { type, expression in
      type == .text ? SQL("\(expression) collate \"C\"") : expression
    }
    sql = """
      select \(zip(types, expressions).map { $0.output($1) }.joined())
      \(query.source())
      order by \(order.joined())
      limit \(request.limit) offset \(request.offset)
      """
    star = request.star
    state = request.state
    self.types = types
  }

  /// The table from the statement's rows.
  ///
  /// - Throws: `PostgresError` when a column is not of its type, `CancellationError`.
  func table(from rows: Rows, stamp: WarehouseStamp) throws -> RowTable {
    let values = try rows.enumerated().map { index, row in
      if index & 0x3FF == 0 { try Task.checkCancellation() }
      return try types.enumerated().map { try $1.memberValue(in: row, column: $0) }
    }
    return RowTable(stamp: stamp, types: types, rows: values)
  }
}
