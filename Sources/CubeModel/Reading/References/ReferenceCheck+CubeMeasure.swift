import OrderedCollections
import StarSchema

extension ReferenceCheck {
  /// Checks a measure of a cube whose stars are there: its star, and a column that its aggregate can take.
  func checkMeasure(_ entry: DefinitionNode.Entry, of cube: CubeDefinition) {
    guard let measure = cube.measures[entry.name], entry.value["aggregate"].exists else { return }
    if let name = measure.star {
      guard find(name, among: cube.stars, at: entry.value["star"], "star '\(name)' is not one of the cube's") else {
        return
      }
    }
    guard let star = set.stars[measure.star ?? cube.star]?.definition else { return }
    checkColumn(entry, star)
    guard case .overTime(let aggregate, _) = measure.kind, !hasTime(star, in: cube) else { return }
    log.record(
      entry.value["aggregate"],
      "'\(aggregate.rawValue)' goes along time, but no dimension of the cube that touches star '\(star.name)' has a level "
        + "of time (the key 'kind').")
  }

  private func checkColumn(_ entry: DefinitionNode.Entry, _ star: StarDefinition) {
    let aggregate = entry.value["aggregate"].text ?? ""
    let node = entry.value["column"]
    guard let column = node.text else {
      if aggregate != Aggregate.count.rawValue, !node.exists {
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
    guard find(column, among: columns, at: node, "'\(column)' is \(kinds) of star '\(star.name)'"),
      ![Aggregate.count, .distinctCount].map(\.rawValue).contains(aggregate), star.table != nil,
      let type = star.measureColumns[column]?.type, !type.isNumeric
    else { return }
    log.record(node, "column '\(column)' holds no numbers; '\(aggregate)' takes integer, decimal or double.")
  }

  private func hasTime(_ star: StarDefinition, in cube: CubeDefinition) -> Bool {
    cube.dimensions.values.contains { use in
      guard model.role(of: use, in: star.name) != nil else { return false }
      // What could not be read may well be of time.
      guard let dimension = model.dimension(of: use, in: cube) else { return true }
      return dimension.hierarchies.contains { $0.levels.contains(where: \.kind.isTime) }
    }
  }

  /// Checks that formulas read measures that are there, and that none reads itself on some way round.
  func checkFormulas(_ cube: CubeDefinition, _ node: DefinitionNode) {
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
