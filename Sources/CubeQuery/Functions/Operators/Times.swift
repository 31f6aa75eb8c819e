internal import VisualBasic

extension Function {
  static let multiplication = Function(
    "*", "The product of two numbers, null where one is null; of two sets their cross join.",
    "[Measures].[Unit Sales] * 2",
    .scalar(.infix, [.number, .number], .number) { call in
      guard let left = try call.number(0), let right = try call.number(1) else { return .null }
      return .number(left * right)
    },
    .crossjoin(.infix))
}
