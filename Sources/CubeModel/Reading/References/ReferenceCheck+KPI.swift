import OrderedCollections
import StarSchema

extension ReferenceCheck {
  /// Checks a KPI: its cube, the calendar dimension that dates it, measures that fit what it says it is, its periods.
  func check(_ kpi: KPIDefinition, _ node: DefinitionNode) {
    checkOrder(kpi.baseline.first, kpi.baseline.last, at: node["baseline"]["to"])
    guard let cube = definition(kpi.cube, .cube, in: set.cubes, at: node["cube"]) else { return }
    checkDate(kpi.date, of: cube, at: node["date"])
    let value = node["value"]
    switch kpi.value {
    case .total(let measure):
      findMeasure(measure, in: cube, at: value["total"])
    case .mean(let name):
      guard let measure = findMeasure(name, in: cube, at: value["mean"]) else { return }
      if case .average = measure.kind { return }
      log.record(value["mean"], "measure '\(name)' is no average; the mean of a KPI is one whose aggregate is average.")
    case .proportion(let successes, let trials):
      checkCount(successes, in: cube, at: value["proportion"]["successes"])
      checkCount(trials, in: cube, at: value["proportion"]["trials"])
    }
  }

  /// The measure of a cube, or a recorded mistake.
  @discardableResult
  func findMeasure(_ name: String, in cube: CubeDefinition, at node: DefinitionNode) -> CubeDefinition.Measure? {
    find(name, among: cube.measures.keys, at: node, "measure '\(name)' is not defined in cube '\(cube.name)'")
    if let obstacle = cube.obstacle(toMeasure: name) {
      let way = obstacle == name ? "" : " reads measure '\(obstacle)', which"
      log.record(
        node,
        "measure '\(name)'\(way) is of another than the cube's first star or put together along time; KPIs and pages "
          + "take others.")
    }
    return cube.measures[name]
  }

  /// Checks that a cube's dimension is there and is one of days.
  func checkDate(_ name: String, of cube: CubeDefinition, at node: DefinitionNode) {
    let days = cube.dimensions.filter { isCalendar($0.value, of: cube) ?? true }.keys
    if cube.dimensions[name] != nil, days.isEmpty {
      log.record(
        node, "cube '\(cube.name)' has no dimension of the calendar's days, by which pages and KPIs date its rows.")
    } else if cube.dimensions[name] != nil {
      find(name, among: days, at: node, "dimension '\(name)' of cube '\(cube.name)' is not one of the calendar's days")
    } else {
      let near = days.isEmpty ? cube.dimensions.keys : days
      find(name, among: near, at: node, "dimension '\(name)' is not defined in cube '\(cube.name)'")
    }
  }

  /// Whether a use is one of the calendar; nil where that cannot be told.
  private func isCalendar(_ use: CubeDefinition.DimensionUse, of cube: CubeDefinition) -> Bool? {
    guard let star = set.stars[cube.star]?.definition else { return nil }
    guard let role = model.role(of: use, in: cube.star).flatMap({ star.roles[$0] }) else {
      // A role that is nowhere has been reported.
      return model.dimension(of: use, in: cube) == nil ? nil : false
    }
    return set.dimensions[role.dimension].map { $0.definition.origin == .calendar }
  }

  private func checkCount(_ name: String, in cube: CubeDefinition, at node: DefinitionNode) {
    switch findMeasure(name, in: cube, at: node)?.kind {
    case nil, .aggregate(.count, _), .aggregate(.sum, _): break
    default:
      log.record(node, "measure '\(name)' does not count; a proportion takes measures whose aggregate is count or sum.")
    }
  }
}
