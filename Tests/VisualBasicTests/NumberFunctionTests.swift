import Testing

@testable import VisualBasic

struct NumberFunctionTests {
  @Test(
    "functions on numbers",
    arguments: [
      FunctionCase("Abs", [-3.5], 3.5), FunctionCase("Sgn", [-2], -1), FunctionCase("Sgn", [0], 0),
      FunctionCase("Sqr", [16], 4), FunctionCase("Exp", [1], 2.718281828459045),
      FunctionCase("Log", [10], 2.302585092994046),
      FunctionCase("Log10", [1000], 3), FunctionCase("Power", [2, 10], 1024), FunctionCase("Round", [2.567, 1], 2.6),
      FunctionCase("Round", [2.5], 3), FunctionCase("Round", [-2.5], -2), FunctionCase("Round", [-1234.5, -2], -1200),
      FunctionCase("Round", [1e300], 1e300), FunctionCase("Int", [-2.3], -3), FunctionCase("Fix", [-2.3], -2),
      FunctionCase("Int", [1e30], 1e30), FunctionCase("Mod", [-7, 5], 3), FunctionCase("Mod", [7.5, 2], 1.5),
      FunctionCase("Pi", [], 3.141592653589793), FunctionCase("SqrtPi", [1], 1.772453850905516),
      FunctionCase("InverseNormal", [0.975], 1.9599640224801218), FunctionCase("InverseNormal", [0.5], 0),
      FunctionCase("Abs", [nil], nil), FunctionCase("Abs", ["-1.5"], 1.5),
      FunctionCase("Log", [0], Sample(.number(-.infinity))),
    ])
  func numbers(call: FunctionCase) throws { try call.holds() }

  @Test(
    "functions on angles",
    arguments: [
      FunctionCase("Sin", [1], 0.8414709848078965), FunctionCase("Cos", [1], 0.5403023058681398),
      FunctionCase("Tan", [1], 1.5574077246549023), FunctionCase("Atn", [1], 0.7853981633974483),
      FunctionCase("Acos", [0.5], 1.0471975511965979), FunctionCase("Asin", [0.5], 0.5235987755982989),
      FunctionCase("Sinh", [1], 1.1752011936438014), FunctionCase("Cosh", [1], 1.5430806348152437),
      FunctionCase("Tanh", [1], 0.7615941559557649), FunctionCase("Asinh", [1], 0.881373587019543),
      FunctionCase("Acosh", [2], 1.3169578969248166), FunctionCase("Atanh", [0.5], 0.5493061443340549),
      FunctionCase("Atan2", [1, 2], 0.4636476090008061), FunctionCase("Degrees", [3.141592653589793], 180),
      FunctionCase("Radians", [180], 3.141592653589793),
    ])
  func angles(call: FunctionCase) throws { try call.holds() }

  @Test("the quantiles of the normal distribution are symmetric and near to the textbook's")
  func quantiles() {
    for (probability, quantile) in [
      (0.9, 1.2815515655), (0.99, 2.3263478740), (0.6, 0.2533471031), (1e-6, -4.7534243088),
    ] {
      #expect((StandardNormal.quantile(of: probability) - quantile).magnitude < 1e-6)
    }
  }

  @Test(
    "functions on money",
    arguments: [
      FunctionCase("Pmt", [0.01, 12, 1000, 0, false], -88.84878867834166),
      FunctionCase("Pmt", [0, 10, 1000], -100), FunctionCase("Pmt", [0.01, 12, 1000, 0, 1], -87.96909770132838),
      FunctionCase("FV", [0.05, 10, -100, 0, false], 1257.789253554884),
      FunctionCase("PV", [0.05, 10, -100, 0, false], 772.1734929184817),
      FunctionCase("NPer", [0.01, -100, 1000, 0, false], 10.588644459423275),
      FunctionCase("IPmt", [0.01, 1, 12, 1000], -10), FunctionCase("PPmt", [0.01, 1, 12, 1000], -78.84878867834166),
      FunctionCase("IPmt", [0.01, 1, 12, 1000, 0, true], 0),
      FunctionCase("Rate", [12, -88.84878867834166, 1000], 0.01),
      FunctionCase("NPV", [0.1, -10000, 3000, 4200, 6800], 1188.4434123352216),
      FunctionCase("IRR", [-70000, 12000, 15000, 18000, 21000, 26000], 0.08663094803653162),
      FunctionCase("MIRR", [0.1, 0.12, -120000, 39000, 30000, 21000, 37000, 46000], 0.126094130365905),
      FunctionCase("SLN", [1000, 100, 5], 180), FunctionCase("DDB", [1000, 100, 5, 1], 400),
      FunctionCase("DDB", [1000, 100, 5, 5], 29.6), FunctionCase("SYD", [1000, 100, 5, 2], 240),
    ])
  func money(call: FunctionCase) throws { try call.holds() }

  @Test("interest and principal add up to the payment in every period, and the principals to the loan")
  func schedule() throws {
    for due in [false, true] {
      var paidOff = 0.0
      for period in 1...24 {
        let arguments: [Sample] = [0.02, Sample(.integer(period)), 24, 5000, 0, Sample(.boolean(due))]
        let interest = try #require(try call("IPmt", arguments).number)
        let principal = try #require(try call("PPmt", arguments).number)
        let payment = try #require(try call("Pmt", [0.02, 24, 5000, 0, Sample(.boolean(due))]).number)
        #expect((interest + principal - payment).magnitude < 1e-9)
        paidOff += principal
      }
      #expect((paidOff + 5000).magnitude < 1e-6)
    }
  }

  @Test("the same seed throws the same dice")
  func dice() throws {
    #expect(try call("Rnd", [], seed: 1) == call("Rnd", [], seed: 1))
    #expect(try call("Rnd", [], seed: 1) != call("Rnd", [], seed: 2))
    let numbers = RandomNumbers(seed: 3)
    let first = numbers.next()
    #expect(numbers.last == first && (0..<1).contains(first))
    #expect(numbers.next() != first)
  }

  @Test("bad arguments are refused in a sentence")
  func mistakes() throws {
    #expect(try failure("InverseNormal", [1]) == "InverseNormal: the probability must be between 0 and 1.")
    #expect(try failure("IRR", [1, 2]).hasSuffix("no rate at which these payments are worth nothing."))
    #expect(try failure("SLN", [1, 1, 0]) == "SLN: the life must be above 0 and below 1000000.")
    #expect(try failure("NPer", [0, 0, 1000]).hasSuffix("no number of such payments pays it off."))
  }
}
