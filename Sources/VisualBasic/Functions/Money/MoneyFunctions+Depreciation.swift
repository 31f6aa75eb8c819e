extension MoneyFunctions {
  static let depreciation: [ScalarFunction] = [
    ScalarFunction(
      "SLN", [.number("cost"), .number("salvage"), .number("life")], .number,
      "What an asset loses in each period when it always loses the same."
    ) { (a) throws(ScalarFunctionError) in .number((try a.number(0) - (try a.number(1))) / (try life(a))) },
    ScalarFunction(
      "SYD", [.number("cost"), .number("salvage"), .number("life"), .number("period")], .number,
      "What an asset loses in a period when it loses less in each, by the sum of the years' digits."
    ) { (a) throws(ScalarFunctionError) in
      let life = try life(a)
      return .number((try a.number(0) - (try a.number(1))) * (life - (try period(a)) + 1) * 2 / (life * (life + 1)))
    },
    ScalarFunction(
      "DDB",
      [.number("cost"), .number("salvage"), .number("life"), .number("period"), .number("factor").optional], .number,
      "What an asset loses in a period when it loses a constant part of its value, twice that of a constant loss or another factor."
    ) { (a) throws(ScalarFunctionError) in
      let salvage = try a.number(1)
      let part = try a.number(4, or: 2) / (try life(a))
      var value = try a.number(0)
      var loss = 0.0
      for _ in 0..<Int(try period(a).rounded(.up)) {
        loss = max(0, min(value * part, value - salvage))
        value -= loss
      }
      return .number(loss)
    },
  ]

  private static func life(_ arguments: FunctionArguments) throws(ScalarFunctionError) -> Double {
    let life = try arguments.number(2)
    guard life > 0, life < 1e6 else { throw arguments.outOfRange(2, "must be above 0 and below 1000000") }
    return life
  }

  private static func period(_ arguments: FunctionArguments) throws(ScalarFunctionError) -> Double {
    let period = try arguments.number(3)
    guard period > 0, period <= (try life(arguments)) else {
      throw arguments.outOfRange(3, "must be above 0 and not above the life")
    }
    return period
  }
}
