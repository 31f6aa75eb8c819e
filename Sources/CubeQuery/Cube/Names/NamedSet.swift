internal import MDX

/// A set with a name, of the cube or of a statement.
struct NamedSet: Sendable {
  /// Its name.
  let name: String
  /// What people call it, in the cube's language.
  let caption: String
  /// What it is, in the cube's language.
  let description: String?
  /// What makes it.
  let formula: MDXExpression
  /// Where it was defined.
  let origin: CalculatedMember.Origin
  /// The number of the axis that it is, for `Axis`; nil for one that has a name.
  var axis: Int?

  /// Whether names mean it.
  var hasName: Bool { axis == nil }
}
