import CubeModel
import CubeQuery
import StarSchema

/// A measure taken apart: the base measures that the store answers, and how its value comes from them.
struct MeasureBasis: Sendable, Hashable {
  /// How a value comes from base values.
  indirect enum Expression: Sendable, Hashable {
    case base(Int)
    case number(Double)
    case negative(Expression)
    case operation(Formula.Operator, Expression, Expression)
  }

  /// What is asked of the store.
  private(set) var bases: [CellRequest.BaseMeasure] = []
  private var expression: Expression = .number(0)

  /// Takes a measure of a cube apart.
  /// - Throws: `MeasurementError` when there is no such measure, it is defined by itself, or not told from single rows.
  init(measure name: String, of cube: CubeDefinition) throws(MeasurementError) {
    expression = try takeApart(name, of: cube, path: [])
  }

  /// The value, from the values of `bases`; null makes it null, and so does a division by zero.
  ///
  /// A base measure keeps the digits that it is stored with.
  func value(of cells: [CellValue]) -> CellValue {
    if case .base(let index) = expression { return cells[index] }
    return Self.evaluate(expression, cells).map { .double($0) } ?? .null
  }

  private mutating func takeApart(
    _ name: String, of cube: CubeDefinition, path: [String]
  ) throws(MeasurementError) -> Expression {
    guard !path.contains(name) else { throw MeasurementError(.circularMeasure(name, cube: cube.name)) }
    let measure = try cube.measure(named: name)
    guard (measure.star ?? cube.star) == cube.star else { throw MeasurementError(.outOfReach(name, cube: cube.name)) }
    switch measure.kind {
    case .aggregate(let aggregate, let column):
      return .base(index(of: .init(aggregate, column: column)))
    case .average(let column):
      let sum = index(of: .init(.sum, column: column))
      return .operation(.divide, .base(sum), .base(index(of: .init(.count, column: column))))
    case .overTime:
      throw MeasurementError(.outOfReach(name, cube: cube.name))
    case .formula(let formula):
      return try takeApart(formula, of: cube, path: path + [name])
    }
  }

  private mutating func takeApart(
    _ formula: Formula, of cube: CubeDefinition, path: [String]
  ) throws(MeasurementError) -> Expression {
    switch formula {
    case .number(let number): return .number(number)
    case .measure(let name): return try takeApart(name, of: cube, path: path)
    case .negative(let inner): return .negative(try takeApart(inner, of: cube, path: path))
    case .operation(let sign, let left, let right):
      let first = try takeApart(left, of: cube, path: path)
      return .operation(sign, first, try takeApart(right, of: cube, path: path))
    }
  }

  private mutating func index(of base: CellRequest.BaseMeasure) -> Int {
    if let index = bases.firstIndex(of: base) { return index }
    bases.append(base)
    return bases.count - 1
  }

  private static func evaluate(_ expression: Expression, _ cells: [CellValue]) -> Double? {
    switch expression {
    case .base(let index): return cells[index].doubleValue
    case .number(let number): return number
    case .negative(let inner): return evaluate(inner, cells).map { -$0 }
    case .operation(let sign, let left, let right):
      guard let left = evaluate(left, cells), let right = evaluate(right, cells) else { return nil }
      switch sign {
      case .plus: return left + right
      case .minus: return left - right
      case .times: return left * right
      case .divide: return right == 0 ? nil : left / right
      }
    }
  }
}
