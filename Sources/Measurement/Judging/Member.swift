public import CubeQuery

/// A member of a level.
public struct Member: Sendable, Hashable {
  /// Its key: the values of its parents' attributes where the level needs them, then its own.
  public let key: [MemberValue]
  /// Its name; nil for the member that stands for unknown ones.
  public let name: String?

  /// A member by its key and name.
  public init(key: [MemberValue], name: String?) {
    self.key = key
    self.name = name
  }
}
