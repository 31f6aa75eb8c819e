extension MDXExpression: CustomStringConvertible {
  /// The expression as canonical MDX, which reads back as an equal one.
  ///
  /// A tree at the very bounds of `ParseLimits` may need wider ones to be read back: `x IS EMPTY IS EMPTY` does not nest,
  /// but `IsEmpty(IsEmpty(x))` does.
  ///
  /// - Complexity: O(*n*), where *n* is the size of the tree.
  public var description: String {
    var printer = Printer()
    printer.expression(self)
    return printer.text
  }
}
