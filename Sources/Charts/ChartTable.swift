/// The figures of a chart as a table of texts.
///
/// How it looks is the page's affair.
public struct ChartTable: Sendable, Equatable {
  /// One column.
  public struct Column: Sendable, Equatable {
    /// The heading.
    public let caption: String
    /// Whether the cells are numbers, which a page sets flush right.
    public let isNumeric: Bool

    /// A column under a heading.
    public init(_ caption: String, isNumeric: Bool = false) {
      self.caption = caption
      self.isNumeric = isNumeric
    }
  }

  /// The columns from left to right; the first one names the row.
  public let columns: [Column]

  /// The rows from top to bottom, each with one text a column.
  ///
  /// Texts are not escaped.
  public let rows: [[String]]

  /// A table of rows that each have one text a column.
  public init(columns: [Column], rows: [[String]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "each row of a chart's table has one text a column")
    self.columns = columns
    self.rows = rows
  }
}
