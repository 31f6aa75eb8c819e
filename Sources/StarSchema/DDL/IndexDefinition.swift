/// An index of a table.
public struct IndexDefinition: Sendable, Hashable {
  /// How an index finds rows.
  public enum Method: String, Sendable, Hashable {
    /// A balanced tree: single rows and ranges, in order.
    case tree = "btree"
    /// The least and the greatest value of each range of blocks: next to no room, for values that come in the order of
    /// the rows.
    case blockRanges = "brin"
  }

  /// The index's name; another shape gets another name, since indexes are compared by name.
  public var name: String
  /// The columns, in order; none where it holds an expression.
  public var columns: [String]
  /// The SQL expression over columns that it holds instead of them.
  public var expression: String?
  /// Whether two rows may not agree in the columns.
  public var isUnique: Bool
  /// The SQL condition of the rows that are indexed, if not all.
  public var condition: String?
  /// How it finds rows.
  public var method: Method

  /// An index over columns.
  public init(
    _ name: String, columns: [String], isUnique: Bool = false, where condition: String? = nil, method: Method = .tree
  ) {
    self.name = name
    self.columns = columns
    self.isUnique = isUnique
    self.condition = condition
    self.method = method
  }

  /// An index over what an SQL expression makes of columns, by functions that are immutable.
  public init(_ name: String, expression: String) {
    self.init(name, columns: [])
    self.expression = expression
  }

  /// What it holds, as SQL: `"sold_on", "sale_id"`.
  public var content: String {
    expression.map { "(\($0))" } ?? columns.map { SQLName.quoted($0) }.joined(separator: ", ")
  }
}
