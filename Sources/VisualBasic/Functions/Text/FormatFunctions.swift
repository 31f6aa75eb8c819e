/// Functions that write values by formats.
enum FormatFunctions {
  static let all: [ScalarFunction] = [
    ScalarFunction(
      "Format", [.value("value").orNull, .text("format").optional], .text, "The value as a format string writes it."
    ) { (a) throws(ScalarFunctionError) in
      .text(FormatString(try a.text(1), conventions: a.session.conventions).text(of: a[0]))
    },
    ScalarFunction("FormatNumber", style("number"), .text, "The number with separators and so many decimals.") {
      (a) throws(ScalarFunctionError) in .text(try text(of: a, decimals: nil, suffix: "", parentheses: false))
    },
    ScalarFunction("FormatPercent", style("number"), .text, "The number in per cent with so many decimals.") {
      (a) throws(ScalarFunctionError) in .text(try text(of: a, decimals: 0, suffix: "%", parentheses: false))
    },
    ScalarFunction("FormatCurrency", style("amount"), .text, "The amount of money with so many decimals.") {
      (a) throws(ScalarFunctionError) in
      .text(try text(of: a, decimals: 2, suffix: "", parentheses: true, isMoney: true))
    },
    ScalarFunction(
      "FormatDateTime", [.date("date"), .integer("style").optional], .text,
      "The date as general (0), long date (1), short date (2), long time (3) or short time (4)."
    ) { (a) throws(ScalarFunctionError) in
      let names: [NamedFormat] = [.generalDate, .longDate, .shortDate, .longTime, .shortTime]
      let name = names[try a.integer(1, within: 0...4)]
      return .text(FormatString(name.rawValue, conventions: a.session.conventions).text(of: .date(try a.date(0))))
    },
  ]

  private static func style(_ name: String) -> [FunctionParameter] {
    [
      .number(name), .integer("decimals").optional, .integer("leading zero").optional,
      .integer("parentheses").optional, .integer("groups").optional,
    ]
  }

  /// Writes a number by choices, each -1 or 1 for yes, 0 for no, and -2 for what is usual.
  ///
  /// - Parameter decimals: the usual count of decimals; nil for up to three, as many as there are.
  private static func text(
    of arguments: FunctionArguments, decimals: Int?, suffix: String, parentheses: Bool, isMoney: Bool = false
  ) throws(ScalarFunctionError) -> String {
    let asked = try arguments.integer(1, or: -1, within: -1...99)
    let hasZero = try arguments.integer(2, or: -2, within: -2...1) != 0
    let choice = try arguments.integer(3, or: -2, within: -2...1)
    let hasGroups = try arguments.integer(4, or: -2, within: -2...1) != 0
    let value = try value(of: arguments)
    let needed = Magnitude.of(value)?.magnitude.rounded(toDecimals: 3).fraction.count ?? 0
    let fraction = String(repeating: "0", count: asked >= 0 ? asked : decimals ?? needed)
    let whole = (hasGroups ? "#,##" : "") + (hasZero ? "0" : "#")
    let number = whole + (fraction.isEmpty ? "" : "." + fraction) + suffix
    let conventions = arguments.session.conventions
    let money = String(conventions.currencyFormat.prefix { $0 != ";" }).replacing("#,##0.00", with: number)
    let pattern = isMoney ? money : number
    let hasParentheses = abs(choice) == 1 || (choice == -2 && parentheses && conventions.currencyFormat.contains("("))
    return FormatString(hasParentheses ? "\(pattern);(\(pattern))" : pattern, conventions: conventions).text(of: value)
  }

  /// The number as it came where it is one, so that decimals stay exact.
  private static func value(of arguments: FunctionArguments) throws(ScalarFunctionError) -> ScalarValue {
    arguments[0].number == nil ? .number(try arguments.number(0)) : arguments[0]
  }
}
