internal import CubeModel

/// A property that a level's definition declares for its members.
struct MemberProperty: Sendable, Hashable {
  /// The property's name.
  let name: String
  /// What people call it, in the cube's language.
  let caption: String
  /// The attribute that holds its values.
  let attribute: String
  /// What its values are.
  let kind: DimensionDefinition.Property.Kind
}
