internal import Foundation

/// Functions on numbers.
enum MathematicsFunctions {
  static let all: [ScalarFunction] = [
    ScalarFunction("Abs", [.number("number")], .number, "The number without its sign.") {
      (a) throws(ScalarFunctionError) in .number(try a.number(0).magnitude)
    },
    ScalarFunction("Exp", [.number("power")], .number, "e raised to the power.") {
      (a) throws(ScalarFunctionError) in .number(exp(try a.number(0)))
    },
    ScalarFunction("Fix", [.number("number")], .integer, "The number without its fraction.") {
      (a) throws(ScalarFunctionError) in .whole(try a.number(0).rounded(.towardZero))
    },
    ScalarFunction("Int", [.number("number")], .integer, "The greatest whole number that is not above the number.") {
      (a) throws(ScalarFunctionError) in .whole(try a.number(0).rounded(.down))
    },
    ScalarFunction("Log", [.number("number")], .number, "The natural logarithm.") {
      (a) throws(ScalarFunctionError) in .number(log(try a.number(0)))
    },
    ScalarFunction("Log10", [.number("number")], .number, "The logarithm to base 10.") {
      (a) throws(ScalarFunctionError) in .number(log10(try a.number(0)))
    },
    ScalarFunction(
      "Mod", [.number("number"), .number("divisor")], .number,
      "The remainder of a division, with the sign of the divisor."
    ) { (a) throws(ScalarFunctionError) in
      let number = try a.number(0)
      let divisor = try a.number(1)
      return .number(number - divisor * (number / divisor).rounded(.down))
    },
    ScalarFunction("Power", [.number("number"), .number("power")], .number, "The number raised to the power.") {
      (a) throws(ScalarFunctionError) in .number(pow(try a.number(0), try a.number(1)))
    },
    ScalarFunction("Rnd", [.number("seed").optional], .number, "A number from 0 up to 1 that looks random.") {
      (a) throws(ScalarFunctionError) in
      let seed = try a.number(0, or: 1)
      if seed == 0 { return .number(a.session.randomNumbers.last) }
      return .number(
        seed < 0 ? a.session.randomNumbers.restart(seed: seed.bitPattern) : a.session.randomNumbers.next())
    },
    ScalarFunction(
      "Round", [.number("number"), .integer("decimals").optional], .number,
      "The number rounded to so many decimals, halves upwards."
    ) { (a) throws(ScalarFunctionError) in
      let decimals = try a.integer(1, within: -300...300)
      let number = try a.number(0)
      let shift = pow(10, Double(decimals.magnitude))
      let scaled = decimals < 0 ? number / shift : number * shift
      guard scaled.magnitude < 0x1p52 else { return .number(number) }
      let rounded = (scaled + 0.5).rounded(.down)
      return .number(decimals < 0 ? rounded * shift : rounded / shift)
    },
    ScalarFunction("Sgn", [.number("number")], .integer, "-1, 0 or 1 as the number is below, at or above zero.") {
      (a) throws(ScalarFunctionError) in
      let number = try a.number(0)
      return .integer(number < 0 ? -1 : number > 0 ? 1 : 0)
    },
    ScalarFunction("Sqr", [.number("number")], .number, "The square root.") {
      (a) throws(ScalarFunctionError) in .number(try a.number(0).squareRoot())
    },
    ScalarFunction("SqrtPi", [.number("number")], .number, "The square root of the number times pi.") {
      (a) throws(ScalarFunctionError) in .number((try a.number(0) * .pi).squareRoot())
    },
    ScalarFunction(
      "InverseNormal", [.number("probability")], .number,
      "The number below which a value of the standard normal distribution is with the probability, to six decimals."
    ) { (a) throws(ScalarFunctionError) in
      let probability = try a.number(0)
      guard probability > 0, probability < 1 else { throw a.outOfRange(0, "must be between 0 and 1") }
      return .number(StandardNormal.quantile(of: probability))
    },
  ]
}
