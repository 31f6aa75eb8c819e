internal import VisualBasic

extension Function {
  static let modifiedInternalRate = Function(
    "MIRR",
    "The rate of payments, financed at one rate and invested again at another one, that an expression is over a set, one for each tuple, null being none paid.",
    "MIRR([Time].[1997].Children, [Measures].[Profit] - 85000, 0.02, 0.01)",
    .scalar(.call, [.set, .each(.number), .number, .number], .number) { call in
      guard let finance = try call.number(2), let reinvestment = try call.number(3) else { return .null }
      let flow = try call.payments(1, over: 0)
      guard let rate = flow.modifiedInternalRate(finance: finance, reinvestment: reinvestment) else {
        throw call.mistake("something must be paid out and something received")
      }
      return .number(rate)
    })
}
