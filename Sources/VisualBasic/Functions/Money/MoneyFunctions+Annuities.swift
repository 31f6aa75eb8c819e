/// Functions on money.
///
/// What is paid out is negative, what is received positive.
enum MoneyFunctions {}

extension MoneyFunctions {
  static let annuities: [ScalarFunction] = [
    ScalarFunction(
      "FV", [.number("rate"), .number("periods"), .number("payment")] + rest("present value"), .number,
      "What equal payments at a rate of interest have grown to."
    ) { (a) throws(ScalarFunctionError) in
      var annuity = try annuity(a, due: 4)
      annuity.payment = try a.number(2)
      annuity.present = try a.number(3)
      return .number(annuity.solvedFuture)
    },
    ScalarFunction(
      "PV", [.number("rate"), .number("periods"), .number("payment")] + rest("future value"), .number,
      "What equal payments at a rate of interest are worth today."
    ) { (a) throws(ScalarFunctionError) in
      var annuity = try annuity(a, due: 4)
      annuity.payment = try a.number(2)
      annuity.future = try a.number(3)
      return .number(annuity.solvedPresent)
    },
    ScalarFunction(
      "Pmt", [.number("rate"), .number("periods"), .number("present value")] + rest("future value"), .number,
      "The equal payment that pays a loan off."
    ) { (a) throws(ScalarFunctionError) in .number(try loan(a, from: 1).solvedPayment) },
    ScalarFunction(
      "IPmt",
      [.number("rate"), .number("period"), .number("periods"), .number("present value")] + rest("future value"),
      .number, "The interest in the payment of a period."
    ) { (a) throws(ScalarFunctionError) in .number(try loan(a, from: 2).interest(in: try period(a))) },
    ScalarFunction(
      "PPmt",
      [.number("rate"), .number("period"), .number("periods"), .number("present value")] + rest("future value"),
      .number, "What the payment of a period pays off, without its interest."
    ) { (a) throws(ScalarFunctionError) in
      let loan = try loan(a, from: 2)
      return .number(loan.solvedPayment - loan.interest(in: try period(a)))
    },
    ScalarFunction(
      "NPer", [.number("rate"), .number("payment"), .number("present value")] + rest("future value"), .number,
      "How many equal payments pay a loan off."
    ) { (a) throws(ScalarFunctionError) in
      var annuity = Annuity(rate: try a.number(0), periods: 0, isDueAtStart: try a.boolean(4))
      annuity.payment = try a.number(1)
      annuity.present = try a.number(2)
      annuity.future = try a.number(3)
      let periods = annuity.solvedPeriods
      guard periods.isFinite else { throw a.noResult("no number of such payments pays it off.") }
      return .number(periods)
    },
    ScalarFunction(
      "Rate",
      [.number("periods"), .number("payment"), .number("present value")] + rest("future value")
        + [.number("guess").optional], .number, "The rate of interest of a loan that equal payments pay off."
    ) { (a) throws(ScalarFunctionError) in
      var annuity = Annuity(rate: 0, periods: try a.number(0), isDueAtStart: try a.boolean(4))
      annuity.payment = try a.number(1)
      annuity.present = try a.number(2)
      annuity.future = try a.number(3)
      guard let rate = annuity.solvedRate(from: try a.number(5, or: 0.1)) else {
        throw a.noResult("no rate was found from the guess.")
      }
      return .number(rate)
    },
  ]

  private static func rest(_ value: String) -> [FunctionParameter] {
    [.number(value).optional, .boolean("due at start").optional]
  }

  private static func annuity(
    _ arguments: FunctionArguments, due: Int
  ) throws(ScalarFunctionError) -> Annuity {
    Annuity(
      rate: try arguments.number(0), periods: try arguments.number(1), isDueAtStart: try arguments.boolean(due))
  }

  /// A loan of the arguments from the count of periods on.
  private static func loan(_ arguments: FunctionArguments, from place: Int) throws(ScalarFunctionError) -> Annuity {
    Annuity(
      rate: try arguments.number(0), periods: try arguments.number(place), present: try arguments.number(place + 1),
      future: try arguments.number(place + 2), isDueAtStart: try arguments.boolean(place + 3))
  }

  private static func period(_ arguments: FunctionArguments) throws(ScalarFunctionError) -> Double {
    let period = try arguments.number(1)
    guard period >= 1, period <= (try arguments.number(2)) else {
      throw arguments.outOfRange(1, "must be between 1 and the count of periods")
    }
    return period
  }
}
