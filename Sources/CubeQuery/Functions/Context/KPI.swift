internal import CubeModel
internal import MDX
internal import VisualBasic

extension Function {
  static let kpiValue = kpi("KPIValue", "What a KPI measures", .value)
  static let kpiGoal = kpi("KPIGoal", "The value that a KPI is to reach", .goal)
  static let kpiStatus = kpi("KPIStatus", "How a KPI stands, from -1 to 1", .status)
  static let kpiTrend = kpi("KPITrend", "Where a KPI goes, from -1 to 1", .trend)
  static let kpiWeight = kpi("KPIWeight", "How much a KPI counts among others", .weight)

  private static func kpi(_ name: String, _ summary: String, _ part: IndicatorPart) -> Function {
    Function(
      name, "\(summary), as a measure; null where its definition does not say.", "\(name)('Sales')",
      .any(
        .call, [.text], type: { _, _ throws(TypeMistake) in .member(0) },
        body: .member { call in
          guard let text = try call.text(0) else { return nil }
          return try call.evaluation.formulas.member(of: part, ofIndicator: text)
        }))
  }
}
