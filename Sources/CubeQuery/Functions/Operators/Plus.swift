internal import StarSchema
internal import VisualBasic

extension Function {
  static let addition = Function(
    "+", "The sum of two numbers; null counts as 0 unless both are null.",
    "[Measures].[Store Sales] + [Measures].[Store Cost]",
    .scalar(.infix, [.number, .number], .number) { call in
      let (left, right) = (try call.number(0), try call.number(1))
      if left == nil, right == nil { return .null }
      return .number((left ?? 0) + (right ?? 0))
    },
    .scalar(.infix, [.text, .text], .text) { call in
      .text((try call.text(0) ?? "") + (try call.text(1) ?? ""))
    })

  static let positive = Function(
    "+", "The number itself.", "+[Measures].[Unit Sales]",
    .scalar(.prefix, [.number], .number) { call in try call.scalar(0) })

  static let negation = Function(
    "-", "The negative of a number; null stays null.", "-[Measures].[Unit Sales]",
    .scalar(.prefix, [.number], .number) { call in
      let value = try call.scalar(0)
      switch value {
      case .integer(let number): return .integer(-number)
      case .decimal(let number): return .decimal(ScaledDecimal(unscaled: -number.unscaled, scale: number.scale))
      default: return try call.evaluation.number(value).map { .number(-$0) } ?? .null
      }
    })
}
