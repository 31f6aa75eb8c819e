/// A place in the text of a statement.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// Bytes of UTF-8 before the place.
  public var offset: Int
  /// The line, from 1; 0 for what no text holds.
  public var line: Int
  /// The column, from 1, counted in Unicode scalars.
  public var column: Int

  /// Makes a place.
  ///
  /// - Parameters:
  ///   - offset: bytes of UTF-8 before it.
  ///   - line: its line, from 1.
  ///   - column: its column, from 1, in Unicode scalars.
  public init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// The first place of every text.
  public static let start = SourcePosition(offset: 0, line: 1, column: 1)

  /// Earlier places come first.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool { left.offset < right.offset }
}
