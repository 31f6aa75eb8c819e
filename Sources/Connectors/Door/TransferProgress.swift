/// How far the rows of a table have come.
public struct TransferProgress: Sendable, Hashable {
  /// The bytes that have gone through.
  public var bytes: Int
  /// The rows that have gone through, where the source counts them on the way.
  public var rows: Int?
  /// The rows that are to come in all, where the source has counted them before.
  public var expectedRows: Int?

  /// A state of a transfer.
  public init(bytes: Int, rows: Int? = nil, expectedRows: Int? = nil) {
    self.bytes = bytes
    self.rows = rows
    self.expectedRows = expectedRows
  }
}
