import StarSchema

/// A dimension's definition, and how facts are tied to it.
struct CarriedDimension: Sendable {
  /// How facts are tied to it.
  enum Tie: Sendable {
    /// By a column of the first table.
    case key(column: String, type: ColumnType, table: Relation)
    /// It stands in the fact table itself.
    case facts
  }

  /// The definition's name.
  let name: String
  let tie: Tie
  /// The hierarchies that were carried over.
  let hierarchies: [Hierarchy]
  let definition: YAML
  /// Whether cubes show it, unless they say otherwise themselves.
  let isVisible: Bool
}
