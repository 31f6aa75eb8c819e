/// Members of a hierarchy that base cells tell apart by the same columns.
struct MemberGrain: Sendable, Hashable {
  /// The hierarchy's number in the cube.
  var hierarchy: Int32
  /// The number of the members' level; the all level needs no column.
  var level: Int
  /// Whether each stands for its own data only, without that of the members below it: only in parent-child hierarchies.
  var isOwnData = false
  /// Whether a subselect leaves the members out, so that what it leaves of the hierarchy does not count for them.
  var isLeftOut = false

  /// A number below `codeCount` that stands for the grain among those of its hierarchy.
  ///
  /// - Parameter levelCount: how many levels the hierarchy has.
  func code(levelCount: Int) -> Int { isOwnData ? levelCount : isLeftOut ? levelCount + 1 + level : level }

  /// How many numbers there are that stand for grains of a hierarchy.
  static func codeCount(levelCount: Int) -> Int { 2 * levelCount + 1 }
}
