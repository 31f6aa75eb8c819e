public import CubeModel

/// A question for measures of a cube in a period, perhaps by the members of a level; always with the total.
public struct MeasureQuestion: Sendable, Hashable {
  /// The cube's name.
  public var cube: String
  /// The measures' names.
  public var measures: [String]
  /// The cube's dimension that dates the rows; a use of the calendar.
  public var date: String
  /// The days that are asked for.
  public var period: PeriodChoice
  /// The level by whose members they are asked as well, if any.
  public var rows: PageDefinition.LevelPath?

  /// A question for measures.
  public init(
    cube: String, measures: [String], date: String, period: PeriodChoice, rows: PageDefinition.LevelPath? = nil
  ) {
    self.cube = cube
    self.measures = measures
    self.date = date
    self.period = period
    self.rows = rows
  }
}
