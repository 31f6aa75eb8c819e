internal import MDX

/// A member that a formula makes, of the cube or of a statement.
struct CalculatedMember: Sendable {
  /// Where it was defined.
  enum Origin: Sendable, Hashable {
    case cube
    case statement
  }

  /// Its hierarchy.
  let hierarchy: Int32
  /// Its number in the hierarchy, behind those of the tree.
  let ordinal: Int32
  /// Its name.
  let name: String
  /// What people call it, in the cube's language.
  let caption: String
  /// What it is, in the cube's language.
  let description: String?
  /// The member under which it stands; nil for a root.
  let parent: Member?
  /// The number of its level.
  let level: Int
  /// What makes its values.
  let formula: MDXExpression
  /// All of its properties as they were set, `FORMAT_STRING` and `SOLVE_ORDER` among them, in order.
  let properties: [PropertySetting]
  /// Whether people are shown it.
  let isVisible: Bool
  /// Its place among the members of its level when it declares one (`MEMBER_ORDINAL`).
  let place: Int?
  /// Where it was defined.
  let origin: Origin
  /// Whether the role that the cube is opened for may see it; to others it does not exist, but the cube's formulas.
  var isPermitted = true
  /// The roles of the session that show it, if it is the cube's.
  var roles = RoleSet.all

  /// The member.
  var member: Member { Member(hierarchy: hierarchy, ordinal: ordinal) }

  /// The value that was set for a property, by its name in upper or lower case.
  func setting(_ name: String) -> MDXExpression? {
    properties.last { $0.property.text.lowercased() == name.lowercased() }?.value
  }
}
