import CubeModel
import CubeQuery
import StarSchema

/// What a KPI asks of the store, and how a sample comes from the answer.
enum SampleBasis: Sendable, Hashable {
  /// Successes, then trials.
  case proportion(successes: MeasureBasis, trials: MeasureBasis)
  /// Count, sum and sum of squares of a column.
  case mean(column: String)
  /// A value, and the number of rows that it comes from.
  case total(MeasureBasis, count: CellRequest.BaseMeasure)

  /// What a KPI is told from.
  /// - Throws: `MeasurementError` when a measure is missing or does not fit the KPI's kind.
  init(_ kpi: KPIDefinition, in cube: CubeDefinition) throws(MeasurementError) {
    switch kpi.value {
    case .proportion(let successes, let trials):
      self = .proportion(
        successes: try MeasureBasis(measure: successes, of: cube), trials: try MeasureBasis(measure: trials, of: cube))
    case .mean(let measure):
      guard case .average(let column) = try cube.measure(named: measure).kind else {
        throw MeasurementError(.unsuitableMeasure(measure, kpi: kpi.name, expected: "an average"))
      }
      self = .mean(column: column)
    case .total(let measure):
      var counted: String?
      if case .aggregate(let aggregate, let column) = try cube.measure(named: measure).kind,
        aggregate != .distinctCount
      {
        counted = column
      }
      self = .total(try MeasureBasis(measure: measure, of: cube), count: .init(.count, column: counted))
    }
  }

  /// What is asked of the store.
  var bases: [CellRequest.BaseMeasure] {
    switch self {
    case .proportion(let successes, let trials): successes.bases + trials.bases
    case .mean(let column):
      [.init(.count, column: column), .init(.sum, column: column), .init(.sumOfSquares, column: column)]
    case .total(let basis, let count): basis.bases + [count]
    }
  }

  /// The sample that values of `bases` make.
  func sample(of cells: [CellValue]) throws(MeasurementError) -> Sample {
    switch self {
    case .proportion(let successes, let trials):
      let split = successes.bases.count
      let won = try Self.whole(successes.value(of: Array(cells[..<split])).doubleValue)
      let all = try Self.whole(trials.value(of: Array(cells[split...])).doubleValue)
      guard won >= 0, won <= all else {
        throw MeasurementError(.unexpectedAnswer("\(won) successes of \(all) trials"))
      }
      return .proportion(successes: won, trials: all)
    case .mean:
      let count = try Self.whole(cells[0].doubleValue)
      return .mean(count: count, sum: cells[1].doubleValue ?? 0, sumOfSquares: cells[2].doubleValue ?? 0)
    case .total(let basis, _):
      return .total(
        basis.value(of: Array(cells.dropLast())).doubleValue, count: try Self.whole(cells.last?.doubleValue))
    }
  }

  private static func whole(_ value: Double?) throws(MeasurementError) -> Int {
    guard let value else { return 0 }
    guard let number = Int(exactly: value) else {
      throw MeasurementError(.unexpectedAnswer("a count of \(value)"))
    }
    return number
  }
}
