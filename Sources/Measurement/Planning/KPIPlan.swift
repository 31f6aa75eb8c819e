import CubeModel
import CubeQuery

/// A question for a KPI made into requests, and the answers made into a reading.
struct KPIPlan: Sendable, Hashable {
  /// The parts that are asked for the whole, or for the members of a level.
  struct Cut: Sendable, Hashable {
    let now: CellReference
    let baseline: CellReference
    let yearBefore: CellReference
    /// By month, after the columns of the level; nil when no months are needed.
    let months: CellReference?
  }

  let kpi: KPIDefinition
  let period: Period
  let baseline: Period
  let series: [Month]
  let targetScale: Double
  let basis: SampleBasis
  let level: LevelMembers?
  let whole: Cut
  let segments: Cut?

  /// Plans a question over days that are known.
  /// - Throws: `MeasurementError` when a name is not defined or a measure does not fit.
  init(
    _ question: KPIQuestion, in model: Model, period: Period, lastMonth: Month, state: WarehouseState,
    requests: inout RequestList
  ) throws(MeasurementError) {
    let kpi = try model.kpi(named: question.kpi)
    let cube = try model.cube(named: kpi.cube)
    guard let baseline = Period(kpi.baseline) else { throw MeasurementError(.unreadableBaseline(kpi: kpi.name)) }
    let filter = DayFilter(star: cube.star, role: try model.dateRole(named: kpi.date, of: cube), state: state)
    let basis = try SampleBasis(kpi, in: cube)
    let level: LevelMembers? =
      if let path = question.by { try model.level(path, of: cube) } else { nil }
    let series = (0..<max(0, question.seriesMonths)).reversed().map { lastMonth.advanced(by: -$0) }
    var needed = series
    if case .total = kpi.value {
      needed += period.wholeMonths + baseline.wholeMonths + period.yearBefore.wholeMonths
    }
    let span = needed.min().flatMap { first in needed.max().flatMap { Period(from: first, to: $0) } }

    func cut(by grouping: [CellColumn], months: Period?) -> Cut {
      Cut(
        now: requests.add(basis.bases, to: filter.request(period, by: grouping)),
        baseline: requests.add(basis.bases, to: filter.request(baseline, by: grouping)),
        yearBefore: requests.add(basis.bases, to: filter.request(period.yearBefore, by: grouping)),
        months: months.map { requests.add(basis.bases, to: filter.request($0, by: grouping + [filter.month])) })
    }
    whole = cut(by: [], months: span)
    if let level {
      let isTotal = if case .total = kpi.value { true } else { false }
      segments = cut(by: level.grouping, months: isTotal ? span : nil)
    } else {
      segments = nil
    }
    self.kpi = kpi
    self.period = period
    self.baseline = baseline
    self.series = series
    self.basis = basis
    self.level = level
    targetScale = Self.scale(of: question, kpi: kpi, period: period)
  }

  /// What a total's target is multiplied by: the period's months over those that the target is meant for.
  private static func scale(of question: KPIQuestion, kpi: KPIDefinition, period: Period) -> Double {
    guard case .total = kpi.value, let months = question.targetMonths, months > 0 else { return 1 }
    return Double(period.wholeMonths.count) / Double(months)
  }
}
