/// From where to where a piece of a statement's text goes.
public struct SourceRange: Sendable, Hashable {
  /// The first place of the piece.
  public var start: SourcePosition
  /// The first place after the piece.
  public var end: SourcePosition

  /// Makes a range.
  ///
  /// - Parameters:
  ///   - start: the first place of the piece.
  ///   - end: the first place after it; not before `start`.
  public init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }

  /// The range of a node that was made and not read: line 0.
  public static let none = SourceRange(
    start: SourcePosition(offset: 0, line: 0, column: 0), end: SourcePosition(offset: 0, line: 0, column: 0))

  /// From the start of this range to the end of another.
  func through(_ other: SourceRange) -> SourceRange { SourceRange(start: start, end: other.end) }
}
