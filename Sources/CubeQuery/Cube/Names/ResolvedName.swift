/// What the first segments of a compound name mean; what follows them are functions and properties.
struct ResolvedName: Sendable, Hashable {
  /// What a name may mean.
  enum Meaning: Sendable, Hashable {
    /// A dimension with several hierarchies, or whose only hierarchy bears another name.
    case dimension(Int)
    /// A hierarchy, by its number in the cube.
    case hierarchy(Int32)
    /// A level of a hierarchy, by their numbers.
    case level(hierarchy: Int32, level: Int)
    /// A member, stored or calculated.
    case member(Member)
    /// A named set, by its number in the scope.
    case namedSet(Int)
    /// A member that a subselect leaves out; its number is that in the whole cube.
    case leftOut(Member)
  }

  /// What they mean.
  var meaning: Meaning
  /// How many segments were used up.
  var length: Int
}
