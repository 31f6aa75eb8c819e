/// Functions that make a value of another kind.
enum ConversionFunctions {
  static let all: [ScalarFunction] =
    [
      ScalarFunction("CBool", [.value("value")], .boolean, "The value as true or false; only zero is false.") {
        (a) throws(ScalarFunctionError) in
        guard let truth = a[0].asBoolean else { throw notA("truth value", a) }
        return .boolean(truth)
      },
      ScalarFunction("CDate", [.value("value")], .date, "The value as a date: a text, or a number of days.") {
        (a) throws(ScalarFunctionError) in
        guard let date = a[0].asDate(in: a.session.conventions) else { throw notA("date", a) }
        return .date(date)
      },
      ScalarFunction("CByte", [.value("value")], .integer, "The value as a whole number from 0 to 255.") {
        (a) throws(ScalarFunctionError) in
        let byte = try whole(of: a)
        guard (0...255).contains(byte) else { throw a.outOfRange(0, "must be between 0 and 255") }
        return .integer(byte)
      },
      ScalarFunction("CStr", [.value("value")], .text, "The value as text.") { (a) throws(ScalarFunctionError) in
        guard case .date = a[0] else { return .text(a[0].description) }
        return .text(FormatString("General Date", conventions: a.session.conventions).text(of: a[0]))
      },
    ]
    + ["CInt", "CLng"].map { name in
      ScalarFunction(name, [.value("value")], .integer, "The value as a whole number; halves go to the even one.") {
        (a) throws(ScalarFunctionError) in .integer(try whole(of: a))
      }
    }
    + ["CDbl", "CSng", "CDec"].map { name in
      ScalarFunction(name, [.value("value")], .number, "The value as a number.") { (a) throws(ScalarFunctionError) in
        .number(try number(of: a))
      }
    }
    + [
      ScalarFunction("CCur", [.value("value")], .number, "The value as an amount of money with four decimals.") {
        (a) throws(ScalarFunctionError) in .number((try number(of: a) * 10_000).rounded(.toNearestOrEven) / 10_000)
      }
    ]

  private static func number(of arguments: FunctionArguments) throws(ScalarFunctionError) -> Double {
    guard let number = arguments[0].asNumber else { throw notA("number", arguments) }
    return number
  }

  private static func whole(of arguments: FunctionArguments) throws(ScalarFunctionError) -> Int {
    guard let whole = Int(exactly: try number(of: arguments).rounded(.toNearestOrEven)) else {
      throw arguments.outOfRange(0, "must be a whole number of at most 18 digits")
    }
    return whole
  }

  private static func notA(_ kind: String, _ arguments: FunctionArguments) -> ScalarFunctionError {
    let given = arguments[0].kind?.phrase ?? "null"
    return ScalarFunctionError(
      kind: .type, function: arguments.function.name, problem: "\(given) was given that cannot be read as a \(kind).")
  }
}
