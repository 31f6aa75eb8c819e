extension MDXExpression {
  /// Whether two expressions say the same, wherever they stand.
  ///
  /// Chains that group from the left are followed without recursion, for they may be long.
  public static func == (left: MDXExpression, right: MDXExpression) -> Bool {
    var left = left
    var right = right
    while true {
      switch (left.form, right.form) {
      case (.binary(let one, let oneLeft, let oneRight), .binary(let other, let otherLeft, let otherRight)):
        guard one == other, oneRight == otherRight else { return false }
        (left, right) = (oneLeft, otherLeft)
      case (.method(let one), .method(let other)):
        guard one.method == other.method, one.arguments == other.arguments else { return false }
        (left, right) = (one.receiver, other.receiver)
      case (.property(let one), .property(let other)):
        guard one.segment == other.segment else { return false }
        (left, right) = (one.receiver, other.receiver)
      default: return left.form == right.form
      }
    }
  }
}
