import ArgumentParser
import VisualBasic

/// A value for a parameter of a statement: `Year=1997`, a number where it reads as one, unless it stands in quotes.
struct ParameterOption: ExpressibleByArgument, Equatable {
  let name: String
  let value: ScalarValue

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex else { return nil }
    self.init(name: argument[..<sign], text: argument[argument.index(after: sign)...])
  }

  /// A value as it is written, for a name with or without its `@`.
  init(name: Substring, text: Substring) {
    self.name = String(name.drop { $0 == "@" })
    if text.count > 1, let quote = text.first, quote == text.last, quote == "'" || quote == "\"" {
      value = .text(String(text.dropFirst().dropLast()))
    } else if let number = Int(text) {
      value = .integer(number)
    } else if let number = Double(text), number.isFinite {
      value = .number(number)
    } else {
      value = .text(String(text))
    }
  }
}
