/// `WITH … SELECT … FROM … WHERE … CELL PROPERTIES …`.
public struct SelectStatement: Sendable, Hashable {
  /// What follows WITH, in order.
  public var definitions: [Definition]
  /// The axes as written, none or more.
  public var axes: [AxisClause]
  /// What follows FROM.
  public var source: SelectSource
  /// What follows WHERE.
  public var slicer: MDXExpression?
  /// `CELL PROPERTIES`: what to tell of each cell; empty where the statement is silent.
  public var cellProperties: [Name]
  /// Where it stands.
  @NotCompared public var range: SourceRange

  /// Makes a statement.
  ///
  /// - Parameters:
  ///   - definitions: what follows WITH.
  ///   - axes: none or more.
  ///   - source: what follows FROM.
  ///   - slicer: what follows WHERE.
  ///   - cellProperties: what to tell of each cell.
  ///   - range: where it stands.
  public init(
    with definitions: [Definition] = [], axes: [AxisClause], from source: SelectSource,
    where slicer: MDXExpression? = nil, cellProperties: [Name] = [], range: SourceRange = .none
  ) {
    self.definitions = definitions
    self.axes = axes
    self.source = source
    self.slicer = slicer
    self.cellProperties = cellProperties
    self.range = range
  }
}
