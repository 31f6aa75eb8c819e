/// An operator between two operands; all of them group from the left.
public enum BinaryOperator: String, Sendable, Hashable, CaseIterable {
  /// `x OR y`.
  case or = "OR"
  /// `x XOR y`.
  case xor = "XOR"
  /// `x AND y`.
  case and = "AND"
  /// `x = y`.
  case equal = "="
  /// `x <> y`.
  case notEqual = "<>"
  /// `x < y`.
  case less = "<"
  /// `x <= y`.
  case lessOrEqual = "<="
  /// `x > y`.
  case greater = ">"
  /// `x >= y`.
  case greaterOrEqual = ">="
  /// `x IS y`; `x IS NULL` has `null` on its right.
  case isSame = "IS"
  /// `x IN y`: a member in a set.
  case isIn = "IN"
  /// `x MATCHES y`: a text against a regular expression.
  case matches = "MATCHES"
  /// `x + y`: also the union of sets.
  case plus = "+"
  /// `x - y`: also the difference of sets.
  case minus = "-"
  /// `x || y`: texts joined.
  case concat = "||"
  /// `x * y`: also the cross join of sets.
  case times = "*"
  /// `x / y`.
  case divided = "/"
  /// `x ^ y`.
  case power = "^"
  /// `x : y`: the members from one to another.
  case range = ":"

  var precedence: Precedence {
    switch self {
    case .or, .xor: .or
    case .and: .and
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isSame, .isIn, .matches: .comparison
    case .plus, .minus, .concat: .sum
    case .times, .divided: .product
    case .power: .power
    case .range: .range
    }
  }
}
