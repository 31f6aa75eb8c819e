/// What a text came to: its tree, or every mistake in it.
public struct Parsed<Tree: Sendable>: Sendable {
  /// The tree; nil exactly when there is a mistake.
  public let tree: Tree?
  /// The mistakes, in order of place.
  public let mistakes: [MDXMistake]

  init(_ tree: Tree, _ parser: Parser) {
    let mistakes = parser.mistakes.sorted { $0.range.start < $1.range.start }
    self.tree = mistakes.isEmpty ? tree : nil
    self.mistakes = Array(mistakes.prefix(max(1, parser.limits.mistakes)))
  }

  /// The tree.
  ///
  /// - Throws: `MDXError` with all mistakes, where there are any.
  public func get() throws(MDXError) -> Tree {
    guard let tree else { throw MDXError(mistakes) }
    return tree
  }
}
