/// What follows FROM.
public indirect enum SelectSource: Sendable, Hashable {
  /// A cube.
  case cube(CubeReference)
  /// A narrowed cube.
  case subselect(Subselect)

  /// The cube that it comes to at last.
  ///
  /// - Complexity: O(*depth of nesting*).
  public var cube: CubeReference {
    var source = self
    while case .subselect(let inner) = source { source = inner.source }
    guard case .cube(let cube) = source else { preconditionFailure("a source is a cube or a subselect") }
    return cube
  }
}
