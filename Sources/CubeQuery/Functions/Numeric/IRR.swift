internal import VisualBasic

extension Function {
  static let internalRate = Function(
    "IRR",
    "The rate at which payments are worth nothing that an expression is over a set, one for each tuple, null being none paid.",
    "IRR([Time].[1997].Children, [Measures].[Profit] - 85000)",
    .scalar(.call, [.set, .optional(.each(.number), default: .cell), .optional(.number)], .number) { call in
      guard let rate = try call.payments(1, over: 0).internalRate(from: call.number(2) ?? 0.1) else {
        throw call.mistake("there is no rate at which these payments are worth nothing")
      }
      return .number(rate)
    })
}

extension Call {
  /// The payments that an argument is over the set in another one.
  func payments(_ index: Int, over set: Int) throws -> MoneyFlow {
    MoneyFlow(try numbers(index, over: self.set(set)).map { $0 ?? 0 })
  }
}
