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
  init(_ request: RowRequest, model: Model) throws {
    guard let star = model.stars[request.star] else {
      throw CellSourceError.unknown("a star", request.star, place: "the model", among: model.stars.keys)
    }
    var joins = FactJoins(star: star, model: model)
    guard !request.columns.isEmpty, request.offset >= 0, request.limit ?? 0 >= 0 else {
      throw CellSourceError(
        .malformed, place: joins.place,
        "a request for rows must name a column, and its limit and offset must be at least 0")
    }
    let columns = try request.columns.map { column in
      if case .ancestor = column {
        throw CellSourceError(
          .malformed, place: "\(joins.place), \(column.words)", "a fact has many ancestors, a column holds one value")
      }
      return try joins.column(column)
    }
    var conditions = [FactConditions.state(request.state)]
    conditions += try request.restrictions.map { try FactConditions.restriction($0, joins: &joins) }
    conditions += try request.ranges.compactMap { try FactConditions.range($0, joins: &joins) }
    // Texts are ordered by code point, so that no answer depends on the server's locale.
    let order = columns.map { column in
      column.type == .text ? "\(column.expression) collate \"C\"" : column.expression
    }
    sql = """
      select \(columns.map { $0.type.output($0.expression) }.joined())
      \(joins.fromClause)
      where \(conditions.joined(separator: "\n  and "))
      order by \(order.joined())
      limit \(request.limit) offset \(request.offset)
      """
    self.star = request.star
    state = request.state
    types = columns.map(\.type)
  }

  /// The table from the statement's rows.
  ///
  /// - Throws: `PostgresError` when a column is not of its type.
  func table(from rows: Rows, stamp: WarehouseStamp) throws -> RowTable {
    let values = try rows.map { row in
      try types.enumerated().map { try $1.memberValue(in: row, column: $0) }
    }
    return RowTable(stamp: stamp, types: types, rows: values)
  }
}
