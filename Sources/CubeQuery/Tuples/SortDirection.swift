/// How `Order` sorts by a key.
enum SortDirection: String, Sendable, Hashable, CaseIterable {
  /// Upwards, members staying below their parents.
  case ascending = "ASC"
  /// Downwards, members staying below their parents.
  case descending = "DESC"
  /// Upwards, whatever the parents.
  case breakingAscending = "BASC"
  /// Downwards, whatever the parents.
  case breakingDescending = "BDESC"

  /// Whether high values come first.
  var isDescending: Bool { self == .descending || self == .breakingDescending }
  /// Whether parents do not count.
  var isBreaking: Bool { self == .breakingAscending || self == .breakingDescending }
}
