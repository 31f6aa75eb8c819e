/// A place in the text of a question: the option that holds it, line and column from 1, in Unicode scalars.
public struct QuestionPlace: Sendable, Hashable, CustomStringConvertible {
  /// The option, as it is typed: `--where`.
  public let option: String
  /// The line in the option's text.
  public let line: Int
  /// The column in that line.
  public let column: Int

  /// A place in an option's text.
  public init(option: String, line: Int, column: Int) {
    self.option = option
    self.line = line
    self.column = column
  }

  /// `--where:1:17`.
  public var description: String { "\(option):\(line):\(column)" }
}
