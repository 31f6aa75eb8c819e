/// One segment of a compound name.
public enum NameSegment: Sendable, Hashable {
  /// `[1997]` or `Children`.
  case name(Name)
  /// `&[1997]`, and for keys of several columns `&[1997]&[Q1]`: at least one part.
  case key([Name])

  /// Where it stands; a key with its ampersand.
  public var range: SourceRange {
    switch self {
    case .name(let name): name.range
    case .key(let parts): parts.first.map { $0.range.through(parts.last?.range ?? $0.range) } ?? .none
    }
  }
}
