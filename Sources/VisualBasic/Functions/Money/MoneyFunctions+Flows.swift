extension MoneyFunctions {
  static let flows: [ScalarFunction] = [
    ScalarFunction(
      "NPV", [.number("rate"), .number("value").repeated], .number,
      "What payments at the ends of intervals are worth today at a rate of interest."
    ) { (a) throws(ScalarFunctionError) in
      .number(MoneyFlow(try numbers(a, from: 1)).netPresentValue(at: try a.number(0)))
    },
    ScalarFunction(
      "IRR", [.number("value").repeated], .number, "The rate at which payments at equal intervals are worth nothing."
    ) { (a) throws(ScalarFunctionError) in
      guard let rate = MoneyFlow(try numbers(a, from: 0)).internalRate() else {
        throw a.noResult("there is no rate at which these payments are worth nothing.")
      }
      return .number(rate)
    },
    ScalarFunction(
      "MIRR", [.number("finance rate"), .number("reinvestment rate"), .number("value").repeated], .number,
      "The rate of payments at equal intervals, financed at one rate and invested again at another one."
    ) { (a) throws(ScalarFunctionError) in
      let flow = MoneyFlow(try numbers(a, from: 2))
      guard let rate = flow.modifiedInternalRate(finance: try a.number(0), reinvestment: try a.number(1)) else {
        throw a.noResult("something must be paid out and something received.")
      }
      return .number(rate)
    },
  ]

  private static func numbers(_ arguments: FunctionArguments, from start: Int) throws(ScalarFunctionError) -> [Double] {
    var numbers: [Double] = []
    for place in start..<arguments.values.count { numbers.append(try arguments.number(place)) }
    return numbers
  }
}
