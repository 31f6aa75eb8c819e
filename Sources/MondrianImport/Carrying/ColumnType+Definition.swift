import StarSchema

extension ColumnType {
  /// The type as definitions write it.
  var definitionText: String {
    switch self {
    case .integer: "integer"
    case .decimal(let precision, let scale): "decimal(\(precision),\(scale))"
    case .double: "double"
    case .text: "text"
    case .boolean: "boolean"
    case .date: "date"
    case .timestamp: "timestamp"
    }
  }
}

extension ColumnType {
  /// Whether values of the type can be added up.
  var isNumeric: Bool {
    switch self {
    case .integer, .decimal, .double: true
    case .text, .boolean, .date, .timestamp: false
    }
  }
}
