/// A question for the fact rows behind a cell (drill-through): some columns of a star's rows, under restrictions.
public struct RowRequest: Sendable, Hashable {
  /// The star's name.
  public var star: String
  /// The columns that are asked for: fact columns, measure columns among them, and attributes; ancestors are none.
  public var columns: [CellColumn]
  /// All of these must hold.
  public var restrictions: [CellRequest.Restriction]
  /// Of at least one of these lists all must hold; where there are none, that says nothing.
  public var alternatives: [[CellRequest.Restriction]]
  /// All of these must hold.
  public var ranges: [CellRequest.Range]
  /// The state of the warehouse that is asked.
  public var state: WarehouseState
  /// The most rows that are given; nil for all.
  public var limit: Int?
  /// How many rows are left out before the first one given.
  public var offset: Int

  /// A question for rows.
  public init(
    star: String, columns: [CellColumn], restrictions: [CellRequest.Restriction] = [],
    alternatives: [[CellRequest.Restriction]] = [], ranges: [CellRequest.Range] = [], state: WarehouseState = .latest,
    limit: Int? = nil, offset: Int = 0
  ) {
    self.star = star
    self.columns = columns
    self.restrictions = restrictions
    self.alternatives = alternatives
    self.ranges = ranges
    self.state = state
    self.limit = limit
    self.offset = offset
  }
}
