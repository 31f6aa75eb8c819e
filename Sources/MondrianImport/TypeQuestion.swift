/// A question that the database can answer: of what type an SQL expression over some tables is.
public struct TypeQuestion: Sendable, Hashable {
  /// The expression: `store.store_sqft`.
  public var expression: String
  /// The tables as they stand behind `from`.
  public var tables: String

  /// The statement that answers it: one column, no rows.
  public var statement: String { "select \(expression) as answer from \(tables) limit 0" }
}
