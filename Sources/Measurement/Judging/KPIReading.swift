public import CubeModel

/// The answer to a `KPIQuestion`: a value with what makes it honest.
public struct KPIReading: Sendable, Hashable {
  /// The KPI.
  public let kpi: KPIDefinition
  /// The days that the value is for.
  public let period: Period
  /// The value.
  public let estimate: Estimate
  /// The change since the KPI's baseline period: a raw one, no proof of cause.
  public internal(set) var sinceBaseline: Change
  /// The change since the same days of the year before.
  public internal(set) var sinceYearBefore: Change
  /// How it stands against its target, if it has one.
  public let target: TargetReading?
  /// The months that were asked for, in order, those without data included.
  public let series: [MonthReading]
  /// The members of the level that was asked for, in the level's order, the unknown one last.
  public internal(set) var segments: [SegmentReading]
}
