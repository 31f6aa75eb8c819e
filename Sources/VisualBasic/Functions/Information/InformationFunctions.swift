internal import StarSchema

/// Functions that say what a value is.
enum InformationFunctions {
  static let all: [ScalarFunction] = [
    test("IsArray", "Whether the value is an array; no value is.") { _, _ in false },
    test("IsDate", "Whether the value is a date, or a text that is one.") { value, session in
      switch value {
      case .date: true
      case .text: value.asDate(in: session.conventions) != nil
      default: false
      }
    },
    test("IsMissing", "Whether there is no value.") { value, _ in value.isNull },
    test("IsNull", "Whether there is no value.") { value, _ in value.isNull },
    test("IsNumeric", "Whether the value is a number, or a text that is one.") { value, _ in
      if case .date = value { false } else { value.asNumber != nil }
    },
    test("IsObject", "Whether the value is an object; no value is.") { _, _ in false },
    ScalarFunction("TypeName", [.value("value").orNull], .text, "The name of what the value is.") {
      (a) throws(ScalarFunctionError) in .text(type(of: a[0]).name)
    },
    ScalarFunction("VarType", [.value("value").orNull], .integer, "The number of what the value is.") {
      (a) throws(ScalarFunctionError) in .integer(type(of: a[0]).number)
    },
    ScalarFunction(
      "RGB", [.integer("red"), .integer("green"), .integer("blue")], .integer,
      "The number of a colour, each part from 0 to 255."
    ) { (a) throws(ScalarFunctionError) in
      var colour = 0
      for part in 0..<3 {
        let level = try a.integer(part)
        guard level >= 0 else { throw a.outOfRange(part, "must not be negative") }
        colour += min(level, 255) << (8 * part)
      }
      return .integer(colour)
    },
    ScalarFunction("QBColor", [.integer("colour")], .integer, "The number of one of sixteen colours, 0 to 15.") {
      (a) throws(ScalarFunctionError) in .integer(colours[try a.integer(0, within: 0...15)])
    },
  ]

  private static func test(
    _ name: String, _ summary: String, _ holds: @escaping @Sendable (ScalarValue, VisualBasicSession) -> Bool
  ) -> ScalarFunction {
    ScalarFunction(name, [.value("value").orNull], .boolean, summary) { (a) throws(ScalarFunctionError) in
      .boolean(holds(a[0], a.session))
    }
  }

  /// The names and numbers of Visual Basic's types.
  private static func type(of value: ScalarValue) -> (name: String, number: Int) {
    switch value {
    case .null: ("Null", 1)
    case .boolean: ("Boolean", 11)
    case .integer(let number): Int16(exactly: number) == nil ? ("Long", 3) : ("Integer", 2)
    case .decimal(let number) where number.scale == 0: type(of: .integer(Int(number.unscaled)))
    case .decimal, .number: ("Double", 5)
    case .text: ("String", 8)
    case .date: ("Date", 7)
    }
  }

  private static let colours = [
    0, 0x80_0000, 0x8000, 0x80_8000, 0x80, 0x80_0080, 0x8080, 0xC0_C0C0, 0x80_8080, 0xFF_0000, 0xFF00, 0xFF_FF00, 0xFF,
    0xFF_00FF, 0xFFFF, 0xFF_FFFF,
  ]
}
