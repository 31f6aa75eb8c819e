public import CubeModel

/// A question for a KPI: in a period, perhaps by the members of a level, perhaps month by month.
public struct KPIQuestion: Sendable, Hashable {
  /// The KPI's name.
  public var kpi: String
  /// The days that are asked for.
  public var period: PeriodChoice
  /// The level by whose members it is asked as well, if any.
  public var by: PageDefinition.LevelPath?
  /// How many months, up to the last whole one that the warehouse covers, are read one by one; 0 for none.
  public var seriesMonths: Int

  /// For a total, the months for which its target is meant; the target of another length is in proportion.
  ///
  /// Nil: the target is meant for the period that is asked for, whatever its length.
  public var targetMonths: Int?

  /// A question for a KPI.
  public init(
    kpi: String, period: PeriodChoice, by: PageDefinition.LevelPath? = nil, seriesMonths: Int = 0,
    targetMonths: Int? = nil
  ) {
    self.kpi = kpi
    self.period = period
    self.by = by
    self.seriesMonths = seriesMonths
    self.targetMonths = targetMonths
  }
}
