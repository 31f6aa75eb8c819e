/// A call on an object, `[Time].CurrentMember.Lag(1)`.
public struct MethodCall: Sendable, Hashable {
  /// What stands before the dot.
  public var receiver: MDXExpression
  /// The method's name as written, which stands without brackets.
  public var method: Name
  /// The arguments; nil for one left empty.
  ///
  /// Never a single nil.
  public var arguments: [MDXExpression?]

  /// Makes a call.
  ///
  /// - Parameters:
  ///   - receiver: what stands before the dot.
  ///   - method: an unquoted name.
  ///   - arguments: nil for one left empty.
  public init(_ receiver: MDXExpression, _ method: Name, _ arguments: [MDXExpression?]) {
    self.receiver = receiver
    self.method = method
    self.arguments = arguments
  }
}
