/// The cube that a statement asks: `[Sales] AS KNOWN ON '2026-06-30'`.
public struct CubeReference: Sendable, Hashable {
  /// The cube's name.
  public var name: Name
  /// The state of the warehouse; nil is the latest.
  public var knownOn: KnownOn?

  /// Makes a reference.
  ///
  /// - Parameters:
  ///   - name: the cube's name.
  ///   - knownOn: the state of the warehouse; nil is the latest.
  public init(_ name: Name, knownOn: KnownOn? = nil) {
    self.name = name
    self.knownOn = knownOn
  }
}
