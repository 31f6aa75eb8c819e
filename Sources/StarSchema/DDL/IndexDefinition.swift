/// An index of a table.
public struct IndexDefinition: Sendable, Hashable {
  /// The index's name; another shape gets another name, since indexes are compared by name.
  public var name: String
  /// The columns, in order.
  public var columns: [String]
  /// Whether two rows may not agree in the columns.
  public var isUnique: Bool
  /// The SQL condition of the rows that are indexed, if not all.
  public var condition: String?

  /// An index over columns.
  public init(_ name: String, columns: [String], isUnique: Bool = false, where condition: String? = nil) {
    self.name = name
    self.columns = columns
    self.isUnique = isUnique
    self.condition = condition
  }
}
