/// What a column of a row is asked for by: its position from 0 (`Int`) or its name (`String`).
public protocol ColumnReference: Sendable {
  /// The position among the column names; nil when there is none.
  func position(among names: [String]) -> Int?
  /// The column as an error names it.
  var columnDescription: String { get }
}

extension Int: ColumnReference {
  /// Itself, when there are that many columns.
  public func position(among names: [String]) -> Int? { names.indices.contains(self) ? self : nil }
  /// `column 3`, from 0.
  public var columnDescription: String { "column \(self)" }
}

extension String: ColumnReference {
  /// The first column of exactly that name.
  public func position(among names: [String]) -> Int? { names.firstIndex(of: self) }
  /// The name in quotes.
  public var columnDescription: String { "column '\(self)'" }
}
