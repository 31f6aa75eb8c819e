/// All that a page or a command asks, answered from one state of the warehouse.
public struct MeasurementQuestions: Sendable, Hashable {
  /// The questions for KPIs.
  public var kpis: [KPIQuestion]
  /// The questions for measures.
  public var measures: [MeasureQuestion]

  /// Questions that are answered together.
  public init(kpis: [KPIQuestion] = [], measures: [MeasureQuestion] = []) {
    self.kpis = kpis
    self.measures = measures
  }
}
