internal import VisualBasic

extension Function {
  static let power = Function(
    "^", "A number raised to another.", "2 ^ 10",
    .scalar(.infix, [.number, .number], .number) { call in
      guard let left = try call.number(0), let right = try call.number(1) else { return .null }
      return .number(left.raised(to: right))
    })
}
