/// A level of an opened cube's hierarchy, the all level included.
struct HierarchyLevel: Sendable {
  /// What the members of a level are, for the functions of time.
  enum Kind: String, Sendable, Hashable, CaseIterable {
    case all
    case regular
    case years
    case halfYears = "half_years"
    case quarters
    case months
    case weeks
    case days
    case hours
    case minutes
    case seconds

    /// Whether functions of time may work on it.
    var isOfTime: Bool { self != .all && self != .regular }
  }

  /// The level's number in its hierarchy, from 0; with an all level that one is 0.
  let number: Int
  /// The level's name; `(All)` for the all level.
  let name: String
  /// The name that no other level of the cube has: `[Store].[Store State]`.
  let uniqueName: String
  /// What people call it, in the cube's language.
  let caption: String
  /// What it is, in the cube's language.
  let description: String?
  /// What its members are.
  let kind: Kind
  /// Whether its definition says that a key stands for one member whatever its parent.
  let isUnique: Bool
  /// Whether its members stand below each other.
  let isParentChild: Bool
  /// Whether people are shown it.
  let isVisible: Bool
  /// Whether the role that the cube is opened for may see it; to others it does not exist.
  var isPermitted = true
  /// The attribute whose values are the members' keys; nil for the all level and for measures.
  let keyAttribute: String?
  /// The attribute that names the members; nil where that is the key.
  var nameAttribute: String?
  /// The attribute that people see of the members; nil where that is their name.
  var captionAttribute: String?
  /// The properties that its definition declares, in order.
  let properties: [MemberProperty]
}
