internal import CubeModel
internal import CubeQuery
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// An aggregate as the statement writes it, and how its result is read.
struct MeasureExpression {
  private enum Reading {
    case integer
    case decimal(scale: Int)
    case double
  }

  let expression: SQL
  private let reading: Reading
  private let place: String

  /// - Throws: `CellSourceError` for an unknown column or an aggregate that the column's type does not have.
  init(_ measure: CellRequest.BaseMeasure, joins: inout FactJoins) throws {
    guard let name = measure.column else {
      place = "\(joins.place), \(measure.aggregate.rawValue)"
      guard measure.aggregate == .count else {
        throw CellSourceError(.malformed, place: place, "an aggregate other than a count needs a column")
      }
      expression = "count(*)"
      reading = .integer
      return
    }
    place = "\(joins.place), \(measure.aggregate.rawValue) of '\(name)'"
    (expression, reading) = try Self.expression(of: measure.aggregate, column: name, joins: &joins, place: place)
  }

  private static func expression(
    of aggregate: Aggregate, column name: String, joins: inout FactJoins, place: String
  ) throws -> (SQL, Reading) {
    if aggregate == .distinctCount, joins.star.roles[name] != nil {
      return ("count(distinct \(try joins.memberIdentity(inRole: name)))", .integer)
    }
    let column = try joins.factColumn(name, orRole: aggregate == .distinctCount)
    let argument = column.expression
    switch aggregate {
    case .count: return ("count(\(argument))", .integer)
    case .distinctCount: return ("count(distinct \(argument))", .integer)
    case .sum: return ("sum(\(argument))", try reading(of: column.type, place: place))
    case .minimum: return ("min(\(argument))", try reading(of: column.type, place: place))
    case .maximum: return ("max(\(argument))", try reading(of: column.type, place: place))
    case .sumOfSquares:
      _ = try reading(of: column.type, place: place)
      // Numeric, so that squares of whole numbers and decimals are exact until the sum is rounded once.
      let factor: SQL = column.type == .double ? argument : "\(argument)::numeric"
      return ("sum(\(factor) * \(factor))", .double)
    }
  }

  private static func reading(of type: ColumnType, place: String) throws -> Reading {
    switch type {
    case .integer: return .integer
    case .decimal(_, let scale): return .decimal(scale: scale)
    case .double: return .double
    case .text, .boolean, .date, .timestamp:
      throw CellSourceError(.wrongType, place: place, "the column holds \(type.noun), a number is needed")
    }
  }

  /// The value in a row of the answer.
  ///
  /// - Throws: `CellSourceError` when it does not fit into 64 bits.
  func value(in row: Row, column: Int) throws -> CellValue {
    switch reading {
    case .integer:
      return try exact(row, column, scale: 0).map { .integer($0) } ?? .null
    case .decimal(let scale):
      return try exact(row, column, scale: scale).map { .decimal(ScaledDecimal(unscaled: $0, scale: scale)) } ?? .null
    case .double:
      return try row.optionalDouble(column).map { .double($0) } ?? .null
    }
  }

  private func exact(_ row: Row, _ column: Int, scale: Int) throws -> Int64? {
    do {
      return try row.optionalScaled(column, scale: scale)
    } catch {
      guard error.kind == .decoding else { throw error }
      throw CellSourceError(
        .overflow, place: place,
        "the result has more digits than an exact number of 64 bits with \(scale) decimals holds;"
          + " restrict the question or measure in a larger unit",
        underlying: error)
    }
  }
}
