internal import VisualBasic

extension Function {
  static let subtraction = Function(
    "-", "A number less another; null counts as 0 unless both are null.",
    "[Measures].[Store Sales] - [Measures].[Store Cost]",
    .scalar(.infix, [.number, .number], .number) { call in
      let (left, right) = (try call.number(0), try call.number(1))
      if left == nil, right == nil { return .null }
      return .number((left ?? 0) - (right ?? 0))
    })
}
