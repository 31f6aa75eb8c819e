/// A single name, as written without its brackets: `[Store Sales]`, `Children`.
public struct Name: Sendable, Hashable {
  /// The name itself; `]]` in the text is one `]` here.
  public var text: String
  /// True where the name stands in brackets: such a name is never that of a function or property.
  public var isQuoted: Bool
  /// Where it stands.
  @NotCompared public var range: SourceRange

  /// Makes a name.
  ///
  /// - Parameters:
  ///   - text: the name itself.
  ///   - isQuoted: whether it stands in brackets. A name that cannot stand without them is printed with them all the same.
  ///   - range: where it stands.
  public init(_ text: String, isQuoted: Bool = true, range: SourceRange = .none) {
    self.text = text
    self.isQuoted = isQuoted
    self.range = range
  }
}
