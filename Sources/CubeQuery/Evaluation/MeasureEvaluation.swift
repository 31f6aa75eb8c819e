public import CubeModel
internal import OrderedCollections
internal import StarSchema

/// Computes a cube's measures from base values: averages from sum and count, formulas from other measures.
public struct MeasureEvaluation: Sendable {
  private let cube: CubeDefinition
  private let positions: [CellRequest.BaseMeasure: Int]

  /// An evaluation over tables whose values are those of `baseMeasures`, in that order.
  public init(cube: CubeDefinition, baseMeasures: [CellRequest.BaseMeasure]) {
    self.cube = cube
    positions = Dictionary(uniqueKeysWithValues: baseMeasures.enumerated().map { ($1, $0) })
  }

  /// What a store must be asked for to compute a measure; formulas of formulas are followed down.
  ///
  /// The model has been validated: no formula reads itself.
  public static func baseMeasures(of name: String, in cube: CubeDefinition) -> [CellRequest.BaseMeasure] {
    switch cube.measures[name]?.kind {
    case .aggregate(let aggregate, let column): [CellRequest.BaseMeasure(aggregate, column: column)]
    case .average(let column):
      [CellRequest.BaseMeasure(.sum, column: column), CellRequest.BaseMeasure(.count, column: column)]
    case .formula(let formula): formula.measures.flatMap { baseMeasures(of: $0, in: cube) }
    case .overTime, nil: []
    }
  }

  /// The value of a measure in a row of a table; null where there is no row.
  ///
  /// A count of no rows is 0, everything else of no rows is null.
  public func value(of name: String, in table: CellTable, row: Int?) -> CellValue {
    switch cube.measures[name]?.kind {
    case .aggregate(let aggregate, let column):
      return base(CellRequest.BaseMeasure(aggregate, column: column), table, row)
    case .average(let column):
      let sum = base(CellRequest.BaseMeasure(.sum, column: column), table, row).doubleValue
      let count = base(CellRequest.BaseMeasure(.count, column: column), table, row).doubleValue
      guard let sum, let count, count > 0 else { return .null }
      return .double(sum / count)
    case .formula(let formula):
      return compute(formula, table, row).map { .double($0) } ?? .null
    case .overTime, nil:
      // Binding refuses semi-additive measures: they need more than one row.
      return .null
    }
  }

  private func base(_ measure: CellRequest.BaseMeasure, _ table: CellTable, _ row: Int?) -> CellValue {
    guard let row, let position = positions[measure] else {
      return measure.aggregate == .count || measure.aggregate == .distinctCount ? .integer(0) : .null
    }
    return table.values[position][row]
  }

  private func compute(_ formula: Formula, _ table: CellTable, _ row: Int?) -> Double? {
    switch formula {
    case .number(let number): return number
    case .measure(let name): return value(of: name, in: table, row: row).doubleValue
    case .negative(let inner): return compute(inner, table, row).map { -$0 }
    case .operation(let sign, let left, let right):
      guard let left = compute(left, table, row), let right = compute(right, table, row) else { return nil }
      let result =
        switch sign {
        case .plus: left + right
        case .minus: left - right
        case .times: left * right
        case .divide: left / right
        }
      return result.isFinite ? result : nil
    }
  }
}
