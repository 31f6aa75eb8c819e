internal import StarSchema

extension ColumnType {
  /// A type that holds every number that an expression may come to, so that a fact that does not fit can be told.
  var wideName: String {
    switch self {
    case .integer, .decimal: "numeric"
    default: sqlName
    }
  }
}
