/// A statement in the place of a cube, which narrows what the outer one sees: `FROM (SELECT {…} ON 0 FROM [Sales])`.
public struct Subselect: Sendable, Hashable {
  /// `NON VISUAL`: totals stay those of the whole cube.
  public var isNonVisual: Bool
  /// The axes, none or more.
  public var axes: [AxisClause]
  /// What is narrowed.
  public var source: SelectSource
  /// What follows WHERE.
  public var slicer: MDXExpression?
  /// Where it stands, with its parentheses.
  @NotCompared public var range: SourceRange

  /// Makes a subselect.
  ///
  /// - Parameters:
  ///   - axes: none or more.
  ///   - source: what is narrowed.
  ///   - slicer: what follows WHERE.
  ///   - isNonVisual: whether totals stay those of the whole cube.
  ///   - range: where it stands.
  public init(
    axes: [AxisClause], from source: SelectSource, where slicer: MDXExpression? = nil, isNonVisual: Bool = false,
    range: SourceRange = .none
  ) {
    self.isNonVisual = isNonVisual
    self.axes = axes
    self.source = source
    self.slicer = slicer
    self.range = range
  }
}
