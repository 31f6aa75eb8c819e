internal import CubeModel
internal import CubeQuery
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// A measure as a statement asks for it, and how its result is read.
///
/// It is made either of the facts at once, or of parts that the facts were summed up to before: a sum of sums, a count
/// as the sum of counts. Distinct counts have no parts; what they count is among the columns by which facts are summed
/// up.
struct MeasureTerm {
  private enum Form {
    case rows
    case values(Aggregate, name: String, argument: SQL)
    case distinct(SQL)
  }

  private enum Reading {
    case integer
    case decimal(scale: Int)
    case double
  }

  private let form: Form
  private let reading: Reading
  private let place: String

  /// - Throws: `CellSourceError` for an unknown column or an aggregate that the column's type does not have.
  init(_ measure: CellRequest.BaseMeasure, in query: inout FactQuery) throws {
    guard let name = measure.column else {
      place = "\(query.place), \(measure.aggregate.rawValue)"
      guard measure.aggregate == .count else {
        throw CellSourceError(.malformed, place: place, "an aggregate other than a count needs a column")
      }
      form = .rows
      reading = .integer
      return
    }
    let place = "\(query.place), \(measure.aggregate.rawValue) of '\(name)'"
    self.place = place
    if measure.aggregate == .distinctCount, query.rows.star.roles[name] != nil {
      form = .distinct(try query.memberIdentity(inRole: name))
      reading = .integer
      return
    }
    let column = try query.rows.column(name, orRole: measure.aggregate == .distinctCount)
    switch measure.aggregate {
    case .distinctCount:
      form = .distinct("\(FactQuery.facts).\(query.factOutput(name, column.expression))")
      reading = .integer
      return
    case .count: reading = .integer
    case .sum, .minimum, .maximum: reading = try Self.reading(of: column.type, place: place)
    case .sumOfSquares:
      _ = try Self.reading(of: column.type, place: place)
      reading = .double
    }
    // Numeric, so that squares of whole numbers and decimals are exact until the sum is rounded once.
    let isCast = measure.aggregate == .sumOfSquares && column.type != .double
    form = .values(
      measure.aggregate, name: isCast ? "\(name) as numeric" : name,
      argument: isCast ? "\(column.expression)::numeric" : column.expression)
  }

  /// The measure over facts that have not been summed up.
  func expression(in query: inout FactQuery) -> SQL {
    switch form {
    case .rows: return "count(*)"
    case .distinct(let value): return "count(distinct \(value))"
    case .values(let aggregate, let name, let argument):
      return Self.apply(aggregate, to: "\(FactQuery.facts).\(query.factOutput(name, argument))")
    }
  }

  /// The part to which facts are summed up, in the scope of the fact table; nil for a distinct count.
  var part: SQL? {
    switch form {
    case .rows: "count(*)"
    case .distinct: nil
    case .values(let aggregate, _, let argument): Self.apply(aggregate, to: argument)
    }
  }

  /// The measure over parts that stand in a column.
  func expression(ofParts column: SQL) -> SQL {
    switch form {
    case .distinct(let value): "count(distinct \(value))"
    case .rows, .values(.count, _, _): "coalesce(sum(\(column)), 0)"
    case .values(.minimum, _, _): "min(\(column))"
    case .values(.maximum, _, _): "max(\(column))"
    case .values: "sum(\(column))"
    }
  }

  private static func apply(_ aggregate: Aggregate, to argument: SQL) -> SQL {
    switch aggregate {
    case .sum: "sum(\(argument))"
    case .count: "count(\(argument))"
    case .distinctCount: "count(distinct \(argument))"
    case .minimum: "min(\(argument))"
    case .maximum: "max(\(argument))"
    case .sumOfSquares: "sum(\(argument) * \(argument))"
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
