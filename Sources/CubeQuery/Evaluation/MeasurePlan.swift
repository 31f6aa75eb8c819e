internal import CubeModel
internal import StarSchema
internal import VisualBasic

/// How a stored measure's value is made of what the store gives, and of its values over parts.
struct MeasurePlan: Sendable {
  /// What the store is asked for.
  let base: [CellRequest.BaseMeasure]
  private let kind: CubeDefinition.Measure.Kind

  init(_ kind: CubeDefinition.Measure.Kind) {
    self.kind = kind
    switch kind {
    case .aggregate(let aggregate, let column): base = [CellRequest.BaseMeasure(aggregate, column: column)]
    case .average(let column):
      base = [CellRequest.BaseMeasure(.sum, column: column), CellRequest.BaseMeasure(.count, column: column)]
    case .overTime(_, let column): base = [CellRequest.BaseMeasure(.sum, column: column)]
    case .formula: base = []
    }
  }

  /// Whether the value over disjoint parts is the sum of the parts' values.
  var isAdditive: Bool {
    switch kind {
    case .aggregate(let aggregate, _): aggregate == .sum || aggregate == .count || aggregate == .sumOfSquares
    case .average, .overTime, .formula: false
    }
  }

  /// How the finest members of time become one value; nil for a measure to which time is like any other dimension.
  var overTime: CubeDefinition.Measure.TimeAggregate? {
    if case .overTime(let aggregate, _) = kind { return aggregate }
    return nil
  }

  /// The value in a row of an answer.
  func value(in segment: CellSegment, row: Int) -> ScalarValue {
    if case .average = kind {
      guard let sum = segment.value(base[0], row: row).doubleValue,
        let count = segment.value(base[1], row: row).doubleValue,
        count > 0
      else { return .null }
      return .number(sum / count)
    }
    guard let first = base.first else { return .null }
    return ScalarValue(segment.value(first, row: row))
  }

  /// The value over all parts together.
  func rollUp(_ values: [ScalarValue]) -> ScalarValue {
    let numbers = values.filter { !$0.isNull }
    guard let first = numbers.first else { return .null }
    if numbers.count == 1 { return first }
    if case .aggregate(.minimum, _) = kind { return numbers.min { ($0.number ?? 0) < ($1.number ?? 0) } ?? .null }
    if case .aggregate(.maximum, _) = kind { return numbers.max { ($0.number ?? 0) < ($1.number ?? 0) } ?? .null }
    return numbers.dropFirst().reduce(first) { $0.adding($1) }
  }
}

extension ScalarValue {
  /// A base cell as a scalar: exact where it is.
  init(_ value: CellValue) {
    switch value {
    case .null: self = .null
    case .integer(let number): self = .integer(Int(number))
    case .decimal(let number): self = .decimal(number)
    case .double(let number): self = .number(number)
    }
  }

  /// The sum, exact where both are of one form and it fits.
  func adding(_ other: ScalarValue) -> ScalarValue {
    switch (self, other) {
    case (.integer(let left), .integer(let right)):
      let (sum, overflow) = left.addingReportingOverflow(right)
      if !overflow { return .integer(sum) }
    case (.decimal(let left), .decimal(let right)) where left.scale == right.scale:
      let (sum, overflow) = left.unscaled.addingReportingOverflow(right.unscaled)
      if !overflow { return .decimal(ScaledDecimal(unscaled: sum, scale: left.scale)) }
    default: break
    }
    guard let left = number else { return other }
    guard let right = other.number else { return self }
    return .number(left + right)
  }
}
