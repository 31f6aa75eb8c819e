internal import Foundation

/// Functions on texts.
///
/// Places in a text count from 1.
enum TextFunctions {}

extension TextFunctions {
  static let cutting: [ScalarFunction] = [
    ScalarFunction("Len", [.text("text").orNull], .integer, "How many characters the text has; null has none.") {
      (a) throws(ScalarFunctionError) in .integer(try a.text(0).count)
    },
    ScalarFunction("Left", [.text("text"), .integer("length")], .text, "The first characters of the text.") {
      (a) throws(ScalarFunctionError) in .text(String(try a.text(0).prefix(try length(1, of: a))))
    },
    ScalarFunction("Right", [.text("text"), .integer("length")], .text, "The last characters of the text.") {
      (a) throws(ScalarFunctionError) in .text(String(try a.text(0).suffix(try length(1, of: a))))
    },
    ScalarFunction(
      "Mid", [.text("text"), .integer("start"), .integer("length").optional], .text,
      "The characters of the text from a place on."
    ) { (a) throws(ScalarFunctionError) in
      let start = try a.integer(1)
      guard start > 0 else { throw a.outOfRange(1, "must be a place from 1 on") }
      return .text(String(try a.text(0).dropFirst(start - 1).prefix(a.has(2) ? try length(2, of: a) : .max)))
    },
    ScalarFunction("Trim", [.text("text")], .text, "The text without spaces at its beginning and end.") {
      (a) throws(ScalarFunctionError) in .text(trimmedEnd(trimmedStart(try a.text(0)[...])))
    },
    ScalarFunction("LTrim", [.text("text")], .text, "The text without spaces at its beginning.") {
      (a) throws(ScalarFunctionError) in .text(String(trimmedStart(try a.text(0)[...])))
    },
    ScalarFunction("RTrim", [.text("text")], .text, "The text without spaces at its end.") {
      (a) throws(ScalarFunctionError) in .text(trimmedEnd(try a.text(0)[...]))
    },
    ScalarFunction("LCase", [.text("text")], .text, "The text in small letters.") {
      (a) throws(ScalarFunctionError) in .text(try a.text(0).lowercased())
    },
    ScalarFunction("UCase", [.text("text")], .text, "The text in capitals.") {
      (a) throws(ScalarFunctionError) in .text(try a.text(0).uppercased())
    },
    ScalarFunction("StrReverse", [.text("text")], .text, "The text from its end to its beginning.") {
      (a) throws(ScalarFunctionError) in .text(String(try a.text(0).reversed()))
    },
    ScalarFunction(
      "StrConv", [.text("text"), .integer("conversion")], .text,
      "The text in capitals (1), in small letters (2), or with a capital at each word (3)."
    ) { (a) throws(ScalarFunctionError) in
      let text = try a.text(0)
      switch try a.integer(1, within: 1...3) {
      case 1: return .text(text.uppercased())
      case 2: return .text(text.lowercased())
      default: return .text(text.capitalized)
      }
    },
  ]

  private static func length(_ place: Int, of arguments: FunctionArguments) throws(ScalarFunctionError) -> Int {
    let length = try arguments.integer(place)
    guard length >= 0 else { throw arguments.outOfRange(place, "must not be negative") }
    return length
  }

  private static func trimmedStart(_ text: Substring) -> Substring {
    text.drop { $0 == " " }
  }

  private static func trimmedEnd(_ text: Substring) -> String {
    String(String(text.reversed()).drop { $0 == " " }.reversed())
  }
}
