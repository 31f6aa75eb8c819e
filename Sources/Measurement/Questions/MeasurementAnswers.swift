public import CubeQuery

/// The answers to `MeasurementQuestions`, in the same order, all of one state of the warehouse.
public struct MeasurementAnswers: Sendable, Hashable {
  /// What they rest on.
  public var stamp: WarehouseStamp
  /// The answers for KPIs.
  public var kpis: [KPIReading]
  /// The answers for measures.
  public var measures: [MeasureReading]

  /// Answers of one state of the warehouse.
  public init(stamp: WarehouseStamp, kpis: [KPIReading], measures: [MeasureReading]) {
    self.stamp = stamp
    self.kpis = kpis
    self.measures = measures
  }
}
