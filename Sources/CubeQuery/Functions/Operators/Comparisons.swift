internal import VisualBasic

extension Function {
  static let equal = comparison("=", "Whether two values are the same; never so with null.") { $0 == .same }
  static let notEqual = comparison("<>", "Whether two values differ; never so with null.") {
    $0 == .less || $0 == .greater
  }
  static let less = comparison("<", "Whether a value is less than another; never so with null.") { $0 == .less }
  static let lessOrEqual = comparison("<=", "Whether a value is not greater than another; never so with null.") {
    $0 == .less || $0 == .same
  }
  static let greater = comparison(">", "Whether a value is greater than another; never so with null.") {
    $0 == .greater
  }
  static let greaterOrEqual = comparison(">=", "Whether a value is not less than another; never so with null.") {
    $0 == .greater || $0 == .same
  }

  private static func comparison(
    _ sign: String, _ summary: String, _ holds: @escaping @Sendable (Comparison) -> Bool
  ) -> Function {
    let body: @Sendable (Call) throws -> ScalarValue = { call in
      .boolean(holds(try call.evaluation.compare(try call.scalar(0), try call.scalar(1))))
    }
    return Function(
      sign, summary, "[Measures].[Unit Sales] \(sign) 1000",
      .scalar(.infix, [.number, .number], .boolean, body: body), .scalar(.infix, [.text, .text], .boolean, body: body),
      .scalar(.infix, [.boolean, .boolean], .boolean, body: body),
      .scalar(.infix, [.date, .date], .boolean, body: body))
  }
}
