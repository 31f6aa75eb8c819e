internal import CubeModel

/// A part of a KPI of the cube.
enum IndicatorPart: String, Hashable, CaseIterable {
  case value = "Value"
  case goal = "Goal"
  case status = "Status"
  case trend = "Trend"
  case weight = "Weight"

  /// The part's formula; nil where the definition does not say.
  func formula(of indicator: CubeDefinition.Indicator) -> LocatedText? {
    switch self {
    case .value: indicator.value
    case .goal: indicator.goal
    case .status: indicator.status
    case .trend: indicator.trend
    case .weight: indicator.weight
    }
  }
}
