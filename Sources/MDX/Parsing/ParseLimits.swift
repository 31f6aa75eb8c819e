/// What the parser refuses, so that no text can exhaust the stack of whoever walks its tree.
public struct ParseLimits: Sendable, Hashable {
  /// The deepest nesting of parentheses, braces, calls, CASEs, prefix operators and subselects.
  public var nesting: Int
  /// The greatest height of a tree: `1 + 2 + 3` is of height 3, for sums group from the left.
  public var height: Int
  /// The most mistakes that are reported.
  public var mistakes: Int

  /// Makes limits.
  ///
  /// - Parameters:
  ///   - nesting: the deepest nesting.
  ///   - height: the greatest height of a tree.
  ///   - mistakes: the most mistakes that are reported.
  public init(nesting: Int = 200, height: Int = 1000, mistakes: Int = 100) {
    self.nesting = nesting
    self.height = height
    self.mistakes = mistakes
  }
}
