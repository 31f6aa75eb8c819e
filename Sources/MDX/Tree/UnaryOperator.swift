/// An operator before its operand.
public enum UnaryOperator: String, Sendable, Hashable, CaseIterable {
  /// `-x`: the negative of a number, the complement of a set.
  case minus = "-"
  /// `+x`.
  case plus = "+"
  /// `NOT x`; `x NOT IN y` and `x NOT MATCHES y` are read as `NOT x IN y` and `NOT x MATCHES y`.
  case not = "NOT"
  /// `EXISTING x`.
  case existing = "EXISTING"

  var precedence: Precedence { self == .not ? .not : .prefix }
}
