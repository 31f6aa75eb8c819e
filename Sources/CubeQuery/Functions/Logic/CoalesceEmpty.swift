internal import VisualBasic

extension Function {
  static let coalesceEmpty = Function(
    "CoalesceEmpty", "The first of several values that is not null; null where all are.",
    "CoalesceEmpty(([Measures].[Unit Sales], [Store].[Canada]), 0)",
    .scalar(.call, [.number, .number, .optional(.repeated(.number))], .number, body: firstOfValues),
    .scalar(.call, [.text, .text, .optional(.repeated(.text))], .text, body: firstOfValues),
    .scalar(.call, [.value, .value, .optional(.repeated(.value))], .value, body: firstOfValues))

  private static let firstOfValues: @Sendable (Call) throws -> ScalarValue = { call in
    for index in 0..<call.count {
      let value = try call.scalar(index)
      if !value.isNull { return value }
    }
    return .null
  }
}
