/// What becomes of a dimension attribute when the source changes it (Kimball's types 0, 1 and 2).
public enum HistoryKind: String, Sendable, Hashable, CaseIterable {
  /// The first value stays for ever.
  case fixed
  /// The new value replaces the old one in every version.
  case overwrite
  /// The member gets a new version; facts keep the version of their own day.
  case version
}
