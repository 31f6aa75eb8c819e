public import Postgres

/// A source of rows: one consistent read, from which tables stream into landing tables of the warehouse.
///
/// A source is used on one thread, from `open` to `close`. It knows nothing of what the rows mean.
public protocol RowSource: AnyObject {
  /// Whether values land as the text that the source has, to be read as the declared types later.
  ///
  /// Such landing tables have, behind the declared columns, those of ``LandingColumn``: a line number and, for rows that
  /// could not be taken apart, the fault and the row as it came.
  var landsText: Bool { get }

  /// Whether a read without a mark gives all rows that there are, also of a table with change marks.
  ///
  /// Where it does not, a row that does not come may be there all the same.
  var givesAllWithoutMark: Bool { get }

  /// Stops what the source is doing.
  var interruption: SourceInterruption { get }

  /// Begins the one read that all tables of the run come from.
  ///
  /// - Throws: `ConnectorError` or `PostgresError` when the source cannot be reached.
  func open() throws

  /// All columns that the source has of a table, in its order; nil where rows need not have the same.
  ///
  /// - Throws: `ConnectorError` when there is no such table.
  func columns(of table: RequestedTable) throws -> [SourceColumn]?

  /// Compares what is asked for with what the source has.
  ///
  /// - Returns: what is known of the columns beyond their declaration.
  /// - Throws: `ConnectorError` naming the table, every column that does not fit, and the nearest name.
  func shape(of table: RequestedTable) throws -> SourceShape

  /// Streams a table's rows into a landing table, in the order of the declared columns.
  ///
  /// - Parameters:
  ///   - table: what is asked for.
  ///   - mark: where the last run stopped; nil for all rows. A source that cannot tell gives all rows.
  ///   - landing: the table in the warehouse.
  ///   - warehouse: the connection that copies into it, inside a transaction.
  ///   - progress: hears from time to time how far the rows have come.
  /// - Returns: what the source counted, in the same read.
  /// - Throws: `ConnectorError`, `PostgresError`.
  func copy(
    _ table: RequestedTable, since mark: String?, into landing: LandingTable, on warehouse: borrowing Connection,
    progress: (TransferProgress) -> Void
  ) throws -> SourceTotals

  /// Another reader of the same read, open, for another thread; nil where the source has but one.
  ///
  /// It is closed before the source itself.
  func companion() throws -> (any RowSource)?

  /// Ends the read. Does nothing when it is not open.
  func close()
}

extension RowSource {
  /// None: most sources are read by one reader.
  public func companion() throws -> (any RowSource)? { nil }
  /// A source whose rows need not have the same columns.
  public func columns(of table: RequestedTable) throws -> [SourceColumn]? { nil }
}
