/// `CASE WHEN condition THEN result … ELSE result END`, or with an operand that each WHEN is compared with.
public struct CaseExpression: Sendable, Hashable {
  /// `WHEN condition THEN result`.
  public struct Branch: Sendable, Hashable {
    /// The condition or, in a CASE with an operand, the value to compare it with.
    public var condition: MDXExpression
    /// What the CASE is then.
    public var result: MDXExpression

    /// Makes a branch.
    ///
    /// - Parameters:
    ///   - condition: the condition, or the value to compare the operand with.
    ///   - result: what the CASE is then.
    public init(when condition: MDXExpression, then result: MDXExpression) {
      self.condition = condition
      self.result = result
    }
  }

  /// What the branches are compared with; nil where they are conditions.
  public var operand: MDXExpression?
  /// The branches, in order; at least one.
  public var branches: [Branch]
  /// What the CASE is when no branch fits; nil is an empty value.
  public var otherwise: MDXExpression?

  /// Makes a CASE.
  ///
  /// - Parameters:
  ///   - operand: what the branches are compared with, if they are.
  ///   - branches: at least one.
  ///   - otherwise: what follows ELSE, if anything.
  public init(_ operand: MDXExpression? = nil, branches: [Branch], otherwise: MDXExpression? = nil) {
    self.operand = operand
    self.branches = branches
    self.otherwise = otherwise
  }
}
