internal import VisualBasic

extension Function {
  static let netPresentValue = Function(
    "NPV",
    "What payments at the ends of intervals are worth today at a rate of interest that an expression is over a set, one for each tuple, null being none paid.",
    "NPV(0.02, [Time].[1997].Children, [Measures].[Profit])",
    .scalar(.call, [.number, .set, .optional(.each(.number, of: 1), default: .cell)], .number) { call in
      guard let rate = try call.number(0) else { return .null }
      return .number(try call.payments(2, over: 1).netPresentValue(at: rate))
    })
}
