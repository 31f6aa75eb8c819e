internal import VisualBasic

extension Function {
  static let casts: [Function] = [
    cast("NUMERIC", .number, "'12.5'"), cast("DECIMAL", .number, "'12.5'"), cast("INTEGER", .integer, "12.7"),
    cast("STRING", .text, "42"), cast("BOOLEAN", .boolean, "'true'"), cast("DATETIME", .date, "'1997-05-17'"),
  ]

  private static func cast(_ type: String, _ kind: ScalarKind, _ example: String) -> Function {
    Function(
      "CAST AS \(type)", "`CAST(x AS \(type))`: a value as \(kind.phrase).", "CAST(\(example) AS \(type))",
      .scalar(.call, [.value], kind) { call in
        let value = try call.scalar(0)
        if value.isNull { return .null }
        guard let cast = value.cast(to: kind) else {
          throw MDXFailure(.type, "\(value.kind?.phrase ?? "null") is given that cannot be cast to \(type)")
        }
        return cast
      })
  }
}

extension ScalarValue {
  /// The value as one of another kind; nil where it is none.
  fileprivate func cast(to kind: ScalarKind) -> ScalarValue? {
    switch kind {
    case .number: asNumber.map { number == nil ? .number($0) : self }
    case .integer: asNumber.flatMap { Int(exactly: $0.rounded(.towardZero)) }.map { .integer($0) }
    case .text: .text(description)
    case .boolean: asBoolean.map { .boolean($0) }
    case .date: asDate().map { .date($0) }
    case .value: self
    }
  }
}
