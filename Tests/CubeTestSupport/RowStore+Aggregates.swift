import CubeQuery
import StarSchema

extension [RowStore.Row] {
  /// A measure over these rows.
  func value(of measure: CellRequest.BaseMeasure) -> CellValue {
    guard let column = measure.column else { return .integer(Int64(count)) }
    let values = compactMap { $0[column] }.filter { $0 != .null }
    switch measure.aggregate {
    case .count: return .integer(Int64(values.count))
    case .distinctCount: return .integer(Int64(Set(values).count))
    case .sumOfSquares:
      return values.isEmpty ? .null : .double(values.reduce(0) { $0 + $1.number * $1.number })
    case .minimum: return values.map(\.cell).min { ($0.doubleValue ?? 0) < ($1.doubleValue ?? 0) } ?? .null
    case .maximum: return values.map(\.cell).max { ($0.doubleValue ?? 0) < ($1.doubleValue ?? 0) } ?? .null
    case .sum: return Self.sum(of: values)
    }
  }

  private static func sum(of values: [MemberValue]) -> CellValue {
    guard let first = values.first else { return .null }
    switch first {
    case .integer:
      return .integer(values.reduce(0) { if case .integer(let value) = $1 { $0 + value } else { $0 } })
    case .decimal(let decimal):
      let unscaled = values.reduce(Int64(0)) { if case .decimal(let value) = $1 { $0 + value.unscaled } else { $0 } }
      return .decimal(ScaledDecimal(unscaled: unscaled, scale: decimal.scale))
    default:
      return .double(values.reduce(0) { $0 + $1.number })
    }
  }
}

extension MemberValue {
  fileprivate var number: Double { cell.doubleValue ?? 0 }

  fileprivate var cell: CellValue {
    switch self {
    case .integer(let value): .integer(value)
    case .decimal(let value): .decimal(value)
    case .double(let value): .double(value)
    default: .null
    }
  }
}
