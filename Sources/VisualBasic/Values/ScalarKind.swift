/// What a scalar can be, as far as it is known before anything runs.
public enum ScalarKind: String, Sendable, Hashable, CaseIterable {
  /// A whole number, a decimal or a double.
  case number
  /// A number that is taken without its fraction.
  case integer
  /// A text.
  case text
  /// True or false.
  case boolean
  /// A day with a time of day.
  case date
  /// Any of them.
  case value
}

extension ScalarKind {
  /// The kind in a sentence, with its article: `a whole number`.
  public var phrase: String {
    switch self {
    case .number: "a number"
    case .integer: "a whole number"
    case .text: "a text"
    case .boolean: "true or false"
    case .date: "a date"
    case .value: "a value"
    }
  }
}
