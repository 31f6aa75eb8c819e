/// `AS KNOWN ON '2026-06-30'`: the question is answered with what the warehouse knew then.
public struct KnownOn: Sendable, Hashable {
  /// The day as written.
  ///
  /// Whether it is one is for the binder to say.
  public var day: String
  /// Where it stands, from AS on.
  @NotCompared public var range: SourceRange

  /// Makes the clause.
  ///
  /// - Parameters:
  ///   - day: the day, `yyyy-MM-dd`.
  ///   - range: where it stands.
  public init(_ day: String, range: SourceRange = .none) {
    self.day = day
    self.range = range
  }
}
