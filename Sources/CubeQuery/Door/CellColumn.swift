public import CubeModel

/// A column by which facts are grouped or restricted.
public enum CellColumn: Sendable, Hashable {
  /// An attribute (or natural-key column) of the dimension in a role, in the version that is meant.
  case attribute(role: String, name: String, version: CubeDefinition.DimensionUse.Version)
  /// A column of the fact table itself: a degenerate dimension.
  case fact(String)
}
