import StarSchema

/// A type as schemas name them.
enum ValueType: String, Sendable, Hashable, CaseIterable {
  case text = "String"
  case number = "Numeric"
  case integer = "Integer"
  case boolean = "Boolean"
  case date = "Date"
  case time = "Time"
  case timestamp = "Timestamp"

  /// The type of a level's key.
  ///
  /// Schemas call most whole numbers `Numeric`.
  var keyType: ColumnType {
    switch self {
    case .text, .time: .text
    case .number, .integer: .integer
    case .boolean: .boolean
    case .date: .date
    case .timestamp: .timestamp
    }
  }

  /// The type of a number that is measured or shown.
  var measuredType: ColumnType {
    self == .number ? .double : keyType
  }
}
