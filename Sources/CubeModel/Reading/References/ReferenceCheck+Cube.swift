import OrderedCollections
import StarSchema

extension ReferenceCheck {
  /// Checks a cube: its star, its dimensions' roles and versions, its measures' columns and formulas.
  func check(_ cube: CubeDefinition, _ node: DefinitionNode) {
    checkFormulas(cube, node["measures"])
    guard let star = definition(cube.star, .star, in: set.stars, at: node["star"]) else { return }
    for entry in node["dimensions"].entries { checkUse(entry, of: cube, star) }
    for entry in node["measures"].entries {
      guard let measure = cube.measures[entry.name], entry.value["aggregate"].exists else { continue }
      checkColumn(of: measure, entry, star)
    }
  }

  private func checkUse(_ entry: DefinitionNode.Entry, of cube: CubeDefinition, _ star: StarDefinition) {
    guard let use = cube.dimensions[entry.name] else { return }
    let place = entry.value["role"].exists ? entry.value["role"] : entry.value
    let isThere = find(
      use.role, among: star.roles.keys, at: place, "role '\(use.role)' is not defined in star '\(star.name)'")
    guard isThere, use.version == .current, let role = star.roles[use.role],
      let dimension = set.dimensions[role.dimension]?.definition, !dimension.isVersioned
    else { return }
    log.record(
      entry.value["version"],
      "dimension '\(dimension.name)' keeps no versions, so that there is no current one to choose.")
  }

  private func checkColumn(of measure: CubeDefinition.Measure, _ entry: DefinitionNode.Entry, _ star: StarDefinition) {
    let aggregate = entry.value["aggregate"].text ?? ""
    guard let column = entry.value["column"].text else {
      if aggregate != Aggregate.count.rawValue, !entry.value["column"].exists {
        log.record(entry.value, "measure '\(entry.name)' needs the key 'column': only a count does without.")
      }
      return
    }
    var columns = Array(star.measureColumns.keys)
    var kinds = "no measure column"
    if aggregate == Aggregate.count.rawValue {
      columns += star.key.keys
      kinds = "neither a measure column nor a key column"
    } else if aggregate == Aggregate.distinctCount.rawValue {
      columns += Array(star.key.keys) + star.roles.keys
      kinds = "neither a role nor a column"
    }
    find(column, among: columns, at: entry.value["column"], "'\(column)' is \(kinds) of star '\(star.name)'")
  }

  /// Checks that formulas read measures that are there, and that none reads itself on some way round.
  private func checkFormulas(_ cube: CubeDefinition, _ node: DefinitionNode) {
    for entry in node.entries {
      let formula = entry.value["formula"]
      guard let text = formula.text, let read = try? FormulaParser.read(text) else { continue }
      for measure in read.measures {
        find(
          measure.name, among: cube.measures.keys, at: formula, offset: measure.offset,
          "measure '\(measure.name)' is not defined in cube '\(cube.name)'")
      }
      if let cycle = cube.cycle(through: entry.name), let next = cycle.dropFirst().first {
        let offset = read.measures.first { $0.name == next }?.offset ?? 0
        log.record(
          formula, offset: offset,
          "measure '\(entry.name)' is computed from itself: \(cycle.map { "[\($0)]" }.joined(separator: " uses ")).")
      }
    }
  }
}

extension CubeDefinition {
  /// The shortest way on which formulas lead from a measure back to it, both ends included; nil when there is none.
  fileprivate func cycle(through start: String) -> [String]? {
    var ways = [[start]]
    var seen: Set<String> = []
    while !ways.isEmpty {
      var longer: [[String]] = []
      for way in ways {
        guard let last = way.last, case .formula(let formula)? = measures[last]?.kind else { continue }
        for next in formula.measures {
          if next == start { return way + [next] }
          if seen.insert(next).inserted { longer.append(way + [next]) }
        }
      }
      ways = longer
    }
    return nil
  }
}
