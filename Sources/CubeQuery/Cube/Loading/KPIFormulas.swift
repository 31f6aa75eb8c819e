internal import CubeModel
internal import OrderedCollections

/// Says a KPI that is judged (`KPIDefinition`) as an object of its cube: what `KPIValue`, `KPIGoal`, `KPIStatus` and
/// `KPITrend` stand for.
///
/// The value is that of the current members. A total's goal is that of as many months as they are, its course is told by
/// month; both need a level of months. The course is told against the baseline period.
struct KPIFormulas {
  private let kpi: KPIDefinition
  private let dimension: DimensionDefinition?
  /// Whether measures can be put together over the members of a period: a formula's values cannot.
  private let canAggregate: Bool

  init(_ kpi: KPIDefinition, of cube: CubeDefinition, in model: Model) {
    self.kpi = kpi
    dimension = cube.dimensions[kpi.date].flatMap { model.dimension(of: $0, in: cube) }
    let measures = Self.measures(of: kpi).map { cube.measures[$0]?.kind }
    canAggregate = measures.allSatisfy { kind in
      switch kind {
      case .aggregate, .average: true
      case .overTime, .formula, nil: false
      }
    }
  }

  /// The measures that the formulas read.
  var measures: [String] { Self.measures(of: kpi) }

  private static func measures(of kpi: KPIDefinition) -> [String] {
    switch kpi.value {
    case .proportion(let successes, let trials): [successes, trials]
    case .mean(let measure), .total(let measure): [measure]
    }
  }

  /// The object; parts that cannot be said are left out.
  var indicator: CubeDefinition.Indicator {
    CubeDefinition.Indicator(
      value: LocatedText(value), goal: goal.map { LocatedText($0) }, status: status.map { LocatedText($0) },
      trend: trend.map { LocatedText($0) }, format: kpi.format.formatString, caption: kpi.caption,
      description: kpi.description)
  }

  private var value: String { ratio { $0 } }

  /// The value of each measure put together.
  private func ratio(_ write: (String) -> String) -> String {
    measures.map { write("[Measures].\($0.bracketed)") }.joined(separator: " / ")
  }

  private var goal: String? {
    guard let target = kpi.target else { return nil }
    guard case .total = kpi.value else { return "\(target.value)" }
    return months.map { "\(target.value) * Count(EXISTING \($0).Members) / 12" }
  }

  private var status: String? {
    guard let target = kpi.target, goal != nil else { return nil }
    let (own, wanted) = (call("KPIValue"), call("KPIGoal"))
    let short = kpi.direction == .up ? "\(wanted) - \(own)" : "\(own) - \(wanted)"
    // Values that agree to fifteen digits are equal.
    return """
      CASE WHEN IsEmpty(\(own)) THEN NULL \
      WHEN \(short) <= Abs(\(wanted)) * 1e-12 THEN 1 \
      WHEN \(short) <= Abs(\(wanted)) * (\(target.tolerance) + 1e-12) THEN 0 ELSE -1 END
      """
  }

  private var trend: String? {
    guard canAggregate, let baseline else { return nil }
    let before = ratio { "Aggregate(\(baseline.set), \($0))" }
    guard case .total = kpi.value else { return "Sgn(\(value) - \(before))" }
    guard let months, let span = baseline.months else { return nil }
    return "Sgn(\(value) / Count(EXISTING \(months).Members) - \(before) / \(span))"
  }

  private func call(_ function: String) -> String { "\(function)('\(kpi.name.replacing("'", with: "''"))')" }

  /// The level of the date's months; nil where there is none.
  private var months: String? { level(of: ["month"]) }

  private func level(of attributes: [String]) -> String? {
    for hierarchy in dimension?.hierarchies ?? [] {
      guard let level = hierarchy.levels.first(where: { attributes.contains($0.attribute) }) else { continue }
      return [kpi.date, hierarchy.name, level.name].map(\.bracketed).joined(separator: ".")
    }
    return nil
  }

  /// The members of the baseline period: months where it is whole ones, else days.
  private var baseline: (set: String, months: Int?)? {
    let (first, last) = (kpi.baseline.first, kpi.baseline.last)
    guard let from = CalendarSpan(String(first.prefix(7))), let to = CalendarSpan(String(last.prefix(7))) else {
      return nil
    }
    if let months, from.first == first, to.last == last {
      let keys = [first, last].map { $0.prefix(7).filter { $0 != "-" } }
      let numbers = keys.compactMap { Int($0) }.map { $0 / 100 * 12 + $0 % 100 }
      guard numbers.count == 2 else { return nil }
      return ("{\(months).&[\(keys[0])] : \(months).&[\(keys[1])]}", numbers[1] - numbers[0] + 1)
    }
    return level(of: ["date_key"]).map { days in
      ("{\(days).&[\(first.filter { $0 != "-" })] : \(days).&[\(last.filter { $0 != "-" })]}", nil)
    }
  }
}
