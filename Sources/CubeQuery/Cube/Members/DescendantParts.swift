/// Which descendants are meant relative to a level or distance: the flags of the MDX function `Descendants`.
struct DescendantParts: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  /// Those at the level.
  static let itself = DescendantParts(rawValue: 1)
  /// Those above the level, the member itself included.
  static let before = DescendantParts(rawValue: 2)
  /// Those below the level.
  static let after = DescendantParts(rawValue: 4)
  /// Leaves at or above the level; stands alone.
  static let leaves = DescendantParts(rawValue: 8)
}
