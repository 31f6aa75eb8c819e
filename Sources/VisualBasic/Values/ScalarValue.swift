public import StarSchema

/// A single value that an expression yields: what a cell holds, what functions take and give.
///
/// Numbers come in three forms. Whole numbers and decimals are exact; they are what literals and base cells are made
/// of, and a format rounds them in decimal. Arithmetic makes doubles, which a format rounds by their exact binary value.
/// Two values are equal when they are the same form and the same content; `1` and `1.0` are compared by `number`.
public enum ScalarValue: Sendable, Hashable {
  /// No value: the empty cell.
  case null
  /// True or false.
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// An exact decimal, as a literal is.
  case decimal(ScaledDecimal)
  /// A double, with infinities and NaN.
  case number(Double)
  /// A text.
  case text(String)
  /// A day with a time of day.
  case date(DateTime)
}

extension ScalarValue {
  /// True for null.
  public var isNull: Bool { self == .null }

  /// The number that this is, nearest double; nil for null, text, boolean and date.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .decimal(let value): value.doubleValue
    case .number(let value): value
    case .null, .boolean, .text, .date: nil
    }
  }

  /// What the value is; nil for null, which is of every kind.
  public var kind: ScalarKind? {
    switch self {
    case .null: nil
    case .boolean: .boolean
    case .integer: .integer
    case .decimal, .number: .number
    case .text: .text
    case .date: .date
    }
  }
}

extension ScalarValue: CustomStringConvertible {
  /// The value as text, without a format: nothing for null, `true`, `12`, `0.5` also for 0.50, the text itself,
  /// `1997-02-28T00:00:00`.
  public var description: String {
    switch self {
    case .null: ""
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .decimal(let value): value.shortestText
    case .number(let value): Self.text(of: value)
    case .text(let value): value
    case .date(let value): value.description
    }
  }

  /// The shortest text that reads back as the double, without a fraction of zero: `12`, `0.5`, `1.0E20`, `Infinity`.
  private static func text(of value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { return String(whole) }
    return value.description.replacing("e+", with: "E").replacing("e", with: "E")
  }
}
