extension MDXStatement: CustomStringConvertible {
  /// The statement as canonical MDX, which reads back as an equal one.
  ///
  /// - Complexity: O(*n*), where *n* is the size of the tree.
  public var description: String {
    var printer = Printer()
    printer.statement(self)
    return printer.text
  }
}
