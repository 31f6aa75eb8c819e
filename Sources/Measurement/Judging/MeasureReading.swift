public import CubeQuery

/// The answer to a `MeasureQuestion`: values of measures by member, and the total, each from the base.
public struct MeasureReading: Sendable, Hashable {
  /// A member with the values of the measures.
  public struct Row: Sendable, Hashable {
    /// The member.
    public let member: Member
    /// A value for each measure of the question, in its order; null where there is none.
    ///
    /// Whole numbers and decimals have the digits that they are stored with.
    public let values: [CellValue]

    /// A member's values.
    public init(member: Member, values: [CellValue]) {
      self.member = member
      self.values = values
    }
  }

  /// The days that the values are for.
  public let period: Period
  /// The members of the level that was asked for, in the level's order, the unknown one last.
  public let rows: [Row]
  /// The values over all rows of the store, never added or averaged from `rows`.
  public let total: [CellValue]

  /// Values by member with their total.
  public init(period: Period, rows: [Row], total: [CellValue]) {
    self.period = period
    self.rows = rows
    self.total = total
  }
}
