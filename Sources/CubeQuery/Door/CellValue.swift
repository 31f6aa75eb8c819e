public import StarSchema

/// The value of a base cell.
public enum CellValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case decimal(ScaledDecimal)
  case double(Double)

  /// The nearest double; nil for null.
  public var doubleValue: Double? {
    switch self {
    case .null: nil
    case .integer(let value): Double(value)
    case .decimal(let value): value.doubleValue
    case .double(let value): value
    }
  }
}
