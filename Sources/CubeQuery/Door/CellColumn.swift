public import CubeModel

/// A column by which facts are grouped or restricted.
public enum CellColumn: Sendable, Hashable {
  /// An attribute (or natural-key column) of the dimension in a role, in the version that is meant.
  ///
  /// For a degenerate dimension the role is the dimension's own name: its attributes are the fact table's columns.
  case attribute(role: String, name: String, version: CubeDefinition.DimensionUse.Version)
  /// A column of the fact table itself.
  case fact(String)
  /// The key of the fact's member in a parent-child hierarchy and of each of its ancestors.
  ///
  /// Grouped by, a fact counts once in the group of every ancestor-or-self of its member, and restrictions on the
  /// column let groups in or out. Not grouped by, a restriction lets in the facts of which any ancestor-or-self is
  /// among the tuples (an exclusion keeps just these out), each once. A fact without a member has null for its one key,
  /// as it has for attributes.
  case ancestor(role: String, hierarchy: String)
}
