/// One thing that is wrong with a text, and where.
public struct MDXMistake: Sendable, Hashable, CustomStringConvertible {
  /// The kinds of mistakes.
  public enum Kind: Sendable, Hashable {
    /// The text is no MDX.
    case syntax
    /// The text goes beyond a bound of the parser; nothing after the place was read.
    case limit
  }

  /// The kind.
  public let kind: Kind
  /// What is wrong, what was expected, and the nearest valid word.
  public let message: String
  /// The piece of text that is wrong; empty where something is missing.
  public let range: SourceRange

  init(_ message: String, at range: SourceRange, kind: Kind = .syntax) {
    self.kind = kind
    self.message = message
    self.range = range
  }

  /// The line, from 1.
  public var line: Int { range.start.line }
  /// The column, from 1, in Unicode scalars.
  public var column: Int { range.start.column }
  /// Place and message in one line: `1:8: expected …`.
  public var description: String { "\(line):\(column): \(message)" }
}
