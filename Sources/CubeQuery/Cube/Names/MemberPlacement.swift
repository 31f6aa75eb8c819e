/// Where a calculated member stands.
struct MemberPlacement: Sendable, Hashable {
  /// Its hierarchy.
  var hierarchy: Int32
  /// The member under which it stands; nil beside the roots.
  var parent: Member?
  /// The number of its level.
  var level: Int
}
