/// A call `Sum(x, y)` or, with the library that has the function, `VBA!Left(x, 2)`.
public struct FunctionCall: Sendable, Hashable {
  /// The library before the exclamation mark.
  public var library: Name?
  /// The function's name as written, which stands without brackets.
  public var function: Name
  /// The arguments; nil for one left empty, as in `Descendants(x, , LEAVES)`.
  ///
  /// Never a single nil: `F()` has none.
  public var arguments: [MDXExpression?]

  /// Makes a call.
  ///
  /// - Parameters:
  ///   - library: what stands before the exclamation mark, if anything.
  ///   - function: an unquoted name.
  ///   - arguments: nil for one left empty.
  public init(library: Name? = nil, _ function: Name, _ arguments: [MDXExpression?]) {
    self.library = library
    self.function = function
    self.arguments = arguments
  }
}
