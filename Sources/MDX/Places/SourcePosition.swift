/// A place in the text of a statement.
public struct SourcePosition: Sendable, Hashable, Comparable {
  // Half the room of Int: places are most of a tree.
  private var byte: Int32
  private var row: Int32
  private var scalar: Int32

  /// Makes a place; numbers past two thousand millions become that.
  ///
  /// - Parameters:
  ///   - offset: bytes of UTF-8 before it.
  ///   - line: its line, from 1; 0 for what no text holds.
  ///   - column: its column, from 1, in Unicode scalars.
  public init(offset: Int, line: Int, column: Int) {
    byte = Int32(clamping: offset)
    row = Int32(clamping: line)
    scalar = Int32(clamping: column)
  }

  /// Bytes of UTF-8 before the place.
  public var offset: Int { Int(byte) }
  /// The line, from 1; 0 for what no text holds.
  public var line: Int { Int(row) }
  /// The column, from 1, counted in Unicode scalars.
  public var column: Int { Int(scalar) }

  /// The first place of every text.
  public static let start = SourcePosition(offset: 0, line: 1, column: 1)

  /// Earlier places come first.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool { left.byte < right.byte }
}
