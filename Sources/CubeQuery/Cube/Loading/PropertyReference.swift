/// A declared property of a level of an opened cube.
struct PropertyReference: Sendable, Hashable {
  /// The hierarchy's number.
  var hierarchy: Int32
  /// The level's number.
  var level: Int
  /// The number of the property in `HierarchyLevel.properties`.
  var property: Int
}
