/// How tightly an expression holds together, loosest first.
///
/// The order is Mondrian's, but for the range: there it is as loose as OR, which no operand that a range can have makes
/// use of; here it is the tightest operator, so that `x IN a : b`, `EXISTING a : b` and `a : b * c : d` mean what they say.
enum Precedence: Int, Comparable {
  case alias
  case or
  case and
  case not
  case comparison
  case sum
  case product
  case prefix
  case power
  case range
  case primary

  /// The next tighter one: what the right side of an operator that groups from the left needs.
  var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .primary }

  static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
}
