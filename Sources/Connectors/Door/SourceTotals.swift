/// What a source counted while it gave its rows: the warehouse must come to the same.
public struct SourceTotals: Sendable, Hashable {
  /// The rows given.
  public var rows: Int
  /// The rows that the warehouse's server took in.
  public var landed: Int
  /// Of these, the rows that could not be taken apart.
  public var faults: Int
  /// The exact sums of the columns asked for, as decimal text.
  ///
  /// In a text source only what reads as a number counts.
  public var sums: [String: String]
  /// The newest change mark, if the source can tell; never later than the moment of the read.
  public var mark: String?
  /// What any row had and nobody asked for, sorted, of a source whose rows need not have the same columns.
  public var additional: [String]

  /// What was counted.
  public init(
    rows: Int, landed: Int, faults: Int = 0, sums: [String: String] = [:], mark: String? = nil,
    additional: [String] = []
  ) {
    self.rows = rows
    self.landed = landed
    self.faults = faults
    self.sums = sums
    self.mark = mark
    self.additional = additional
  }
}
