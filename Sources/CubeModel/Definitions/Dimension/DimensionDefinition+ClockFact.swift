public import StarSchema

extension DimensionDefinition {
  /// What a clock of the calendar tells of a day.
  public enum ClockFact: String, Sendable, Hashable, CaseIterable {
    /// Whether the day is worked.
    case workingDay = "working day"
    /// The English name of the day's holiday; null where it is none.
    case holiday

    /// The type of an attribute that says it.
    public var type: ColumnType {
      switch self {
      case .workingDay: .boolean
      case .holiday: .text
      }
    }
  }
}
