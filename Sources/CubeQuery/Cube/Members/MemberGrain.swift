/// Members of a hierarchy that base cells tell apart by the same columns.
struct MemberGrain: Sendable, Hashable {
  /// The hierarchy's number in the cube.
  var hierarchy: Int32
  /// The number of the members' level; the all level needs no column.
  var level: Int
  /// Whether each stands for its own data only, without that of the members below it: only in parent-child hierarchies.
  var isOwnData = false
}
