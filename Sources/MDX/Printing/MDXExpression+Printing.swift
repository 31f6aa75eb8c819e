extension MDXExpression: CustomStringConvertible {
  /// The expression as canonical MDX, which reads back as an equal one.
  ///
  /// - Complexity: O(*n*), where *n* is the size of the tree.
  public var description: String {
    var printer = Printer()
    printer.expression(self)
    return printer.text
  }
}
