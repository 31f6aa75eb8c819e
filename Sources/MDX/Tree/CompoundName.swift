/// Names joined by dots: `[Time].[Weekly].[1997]`, `[Store].&[7]`, `Measures.Members`.
///
/// The text alone cannot tell a member from a property that follows it: `[Store].CurrentMember` is one compound name of
/// two segments, and whoever binds it decides where the object ends. There is at least one segment, and the first is
/// no key.
public struct CompoundName: Sendable, Hashable {
  /// The segments, in order.
  public var segments: [NameSegment]
  /// Where it stands.
  @NotCompared public var range: SourceRange

  /// Makes a compound name.
  ///
  /// - Parameters:
  ///   - segments: at least one; the first is no key.
  ///   - range: where it stands.
  public init(_ segments: [NameSegment], range: SourceRange = .none) {
    self.segments = segments
    self.range = range
  }

  /// Makes a compound name of bracketed names.
  ///
  /// - Parameter names: at least one, as they are without brackets.
  public init(_ names: String...) {
    self.init(names.map { .name(Name($0)) })
  }
}
