/// A text is no MDX.
public struct MDXError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Every mistake, in order of place; at least one.
  public let mistakes: [MDXMistake]

  init(_ mistakes: [MDXMistake]) {
    self.mistakes = mistakes
  }

  /// A line for each mistake: `1:8: expected …`.
  public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}
