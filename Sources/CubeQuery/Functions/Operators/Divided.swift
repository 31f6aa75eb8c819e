internal import VisualBasic

extension Function {
  static let division = Function(
    "/", "A number divided by another: null divided is null, and dividing by null or 0 is infinite.",
    "[Measures].[Store Sales] / [Measures].[Unit Sales]",
    .scalar(.infix, [.number, .number], .number) { call in
      guard let left = try call.number(0) else { return .null }
      return .number(left / (try call.number(1) ?? 0))
    })
}
