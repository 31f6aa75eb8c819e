/// `DRILLTHROUGH MAXROWS 100 SELECT … RETURN …`: the rows behind a cell.
public struct DrillthroughStatement: Sendable, Hashable {
  /// The most rows to give; nil where the statement is silent.
  public var maxRows: Int?
  /// The first row to give.
  public var firstRowset: Int?
  /// The cell.
  public var select: SelectStatement
  /// The columns to give; empty where the statement is silent.
  public var columns: [MDXExpression]

  /// Makes a statement.
  ///
  /// - Parameters:
  ///   - select: the cell.
  ///   - maxRows: the most rows to give.
  ///   - firstRowset: the first row to give.
  ///   - columns: the columns to give.
  public init(
    _ select: SelectStatement, maxRows: Int? = nil, firstRowset: Int? = nil, returning columns: [MDXExpression] = []
  ) {
    self.maxRows = maxRows
    self.firstRowset = firstRowset
    self.select = select
    self.columns = columns
  }
}
