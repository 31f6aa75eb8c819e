/// A name or key after something that is itself no name: `x.Lag(1).Parent`, `{a, b}.Count`.
public struct PropertyAccess: Sendable, Hashable {
  /// What stands before the dot; never a compound name, which takes the segment into itself.
  public var receiver: MDXExpression
  /// What stands after it.
  public var segment: NameSegment

  /// Makes an access; `MDXExpression.dot(_:)` does so for any receiver.
  ///
  /// - Parameters:
  ///   - receiver: no compound name.
  ///   - segment: what stands after the dot.
  public init(_ receiver: MDXExpression, _ segment: NameSegment) {
    self.receiver = receiver
    self.segment = segment
  }
}
