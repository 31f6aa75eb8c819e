import OrderedCollections

extension ReferenceCheck {
  /// Checks an initiative: its KPIs and the order of its waves.
  func check(_ initiative: InitiativeDefinition, _ node: DefinitionNode) {
    for item in node["kpis"].items { findKPI(item) }
    checkDistinct(node["kpis"], "KPI")
  }

  /// Checks a page: what its tiles show.
  func check(_ page: PageDefinition, _ node: DefinitionNode) {
    checkDistinct(node["languages"], "language")
    for (tile, item) in zip(page.tiles, node["tiles"].items) { check(tile, item) }
  }

  private func check(_ tile: PageDefinition.Tile, _ node: DefinitionNode) {
    switch tile {
    case .card: findKPI(node["card"])
    case .line(_, _, let initiative, _):
      findKPI(node["line"])
      if let initiative { _ = definition(initiative, .initiative, in: set.initiatives, at: node["events"]) }
    case .bar(_, let level, _, _):
      guard let kpi = findKPI(node["bar"]), let cube = set.cubes[kpi.cube]?.definition else { return }
      check(level, of: cube, at: node["by"])
    case .funnel(let name, let date, _, _):
      checkMeasures(node["funnel"], of: name, date, node)
    case .table(let name, let date, let rows, _, _, _):
      guard let cube = checkMeasures(node["table"], of: name, date, node) else { return }
      check(rows, of: cube, at: node["rows"])
    }
  }

  @discardableResult
  private func findKPI(_ node: DefinitionNode) -> KPIDefinition? {
    node.text.flatMap { definition($0, .kpi, in: set.kpis, at: node) }
  }

  @discardableResult
  private func checkMeasures(
    _ measures: DefinitionNode, of name: String, _ date: String, _ tile: DefinitionNode
  ) -> CubeDefinition? {
    guard let cube = definition(name, .cube, in: set.cubes, at: tile["cube"]) else { return nil }
    for item in measures.items {
      if let measure = item.text { checkFormat(findMeasure(measure, in: cube, at: item), at: item) }
    }
    checkDistinct(measures, "measure")
    checkDate(date, of: cube, at: tile["date"])
    return cube
  }

  private func checkFormat(_ measure: CubeDefinition.Measure?, at node: DefinitionNode) {
    guard let format = measure?.formatText?.english, NumberFormat(ofCells: format) == nil else { return }
    log.record(
      node,
      "measure '\(node.text ?? "")' is written as \(format), which pages cannot do; expected a format such as 0, #,##0.00 or "
        + "0.0%.")
  }

  private func check(_ path: PageDefinition.LevelPath, of cube: CubeDefinition, at node: DefinitionNode) {
    let isThere = find(
      path.dimension, among: cube.dimensions.keys, at: node,
      "dimension '\(path.dimension)' is not defined in cube '\(cube.name)'")
    guard isThere, let use = cube.dimensions[path.dimension], let star = set.stars[cube.star]?.definition else {
      return
    }
    guard let role = model.role(of: use, in: cube.star).flatMap({ star.roles[$0] }) else {
      if model.dimension(of: use, in: cube) != nil {
        log.record(
          node, "pages show dimensions by a role in the cube's first star, and '\(path.dimension)' has none there.")
      }
      return
    }
    guard let dimension = set.dimensions[role.dimension]?.definition else { return }
    var hierarchies = dimension.hierarchies
    var offset = path.dimension.unicodeScalars.count + 1
    if let name = path.hierarchy {
      let isDefined = find(
        name, among: hierarchies.map(\.name), at: node, offset: offset,
        "hierarchy '\(name)' is not defined in dimension '\(dimension.name)'")
      guard isDefined else { return }
      hierarchies.removeAll { $0.name != name }
      offset += name.unicodeScalars.count + 1
    }
    find(
      path.level, among: hierarchies.flatMap(\.levels).map(\.name), at: node, offset: offset,
      "level '\(path.level)' is not defined in dimension '\(dimension.name)'")
  }
}
