extension TextFunctions {
  static let characters: [ScalarFunction] =
    [("Asc", "character"), ("AscB", "byte"), ("AscW", "character")].map { name, unit in
      ScalarFunction(name, [.text("text")], .integer, "The code of the first \(unit) of the text.") {
        (a) throws(ScalarFunctionError) in
        guard let first = try a.text(0).unicodeScalars.first else { throw a.outOfRange(0, "must not be empty") }
        return .integer(unit == "byte" ? Int(first.value & 0xFF) : Int(first.value))
      }
    }
    + [("Chr", 0x10_FFFF), ("ChrB", 255), ("ChrW", 0x10_FFFF)].map { name, highest in
      ScalarFunction(name, [.integer("code")], .text, "The character of a code.") { (a) throws(ScalarFunctionError) in
        guard let scalar = Unicode.Scalar(UInt32(try a.integer(0, within: 0...highest))) else {
          throw a.outOfRange(0, "must be the code of a character")
        }
        return .text(String(scalar))
      }
    }
    + [
      ScalarFunction("Space", [.integer("count")], .text, "So many spaces.") { (a) throws(ScalarFunctionError) in
        .text(try repeated(" ", 0, of: a))
      },
      ScalarFunction("String", [.integer("count"), .value("character")], .text, "A character so many times.") {
        (a) throws(ScalarFunctionError) in
        guard case .text(let text) = a[1] else {
          let code = UInt32(try a.integer(1, within: 0...255))
          return .text(try repeated(Unicode.Scalar(code).map { String($0) } ?? "", 0, of: a))
        }
        return .text(try repeated(String(text.prefix(1)), 0, of: a))
      },
    ]

  /// No text grows beyond this many characters by a single call.
  private static let longest = 10_000_000

  private static func repeated(
    _ text: String, _ place: Int, of arguments: FunctionArguments
  ) throws(ScalarFunctionError) -> String {
    String(repeating: text, count: try arguments.integer(place, within: 0...longest))
  }
}
