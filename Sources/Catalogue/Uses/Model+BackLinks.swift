import CubeModel
import OrderedCollections

/// What a name is used by.
extension Model {
  /// The cubes over a star.
  func cubes(over star: String) -> [CubeDefinition] { cubes.values.filter { $0.stars.contains(star) } }

  /// The KPIs that are asked of a cube.
  func kpis(of cube: String) -> [KPIDefinition] { kpis.values.filter { $0.cube == cube } }

  /// The KPIs that rest on a measure, also by way of formulas.
  func kpis(restingOn measure: String, of cube: String) -> [KPIDefinition] {
    guard let definition = cubes[cube] else { return [] }
    return kpis(of: cube).filter { definition.measures(behind: $0.measures).contains(measure) }
  }

  /// The pages that show a KPI.
  func pages(showingKPI kpi: String) -> [PageDefinition] {
    pages.values.filter { page in
      page.tiles.contains { tile in
        switch tile {
        case .card(kpi), .line(kpi, _, _, _), .bar(kpi, _, _, _): true
        default: false
        }
      }
    }
  }

  /// The pages that show a cube: measures of it, or KPIs that are asked of it.
  func pages(showingCube cube: String) -> [PageDefinition] {
    let kpis = Set(kpis(of: cube).map(\.name))
    return pages.values.filter { page in
      page.tiles.contains { tile in
        switch tile {
        case .card(let kpi), .line(let kpi, _, _, _), .bar(let kpi, _, _, _): kpis.contains(kpi)
        case .funnel(cube, _, _, _), .table(cube, _, _, _, _, _): true
        default: false
        }
      }
    }
  }

  /// The initiatives that should move a KPI.
  func initiatives(moving kpi: String) -> [InitiativeDefinition] {
    initiatives.values.filter { $0.kpis.contains(kpi) }
  }

  /// The measures over a column of a star, by cube and name.
  func measures(over column: String, of star: String) -> [(cube: String, measure: String)] {
    cubes(over: star).flatMap { cube in
      cube.measures.filter { cube.star(ofMeasure: $0.key) == star && $0.value.column == column }
        .map { (cube.name, $0.key) }
    }
  }

  /// The stars that a dimension plays a part for, with the part's name.
  func roles(of dimension: String) -> [(star: String, role: String)] {
    stars.values.flatMap { star in
      star.roles.filter { $0.value.dimension == dimension }.map { (star.name, $0.key) }
    }
  }

  /// The uses of a dimension by cubes, with the name in questions.
  func uses(of dimension: String) -> [(cube: String, use: String)] {
    cubes.values.flatMap { cube in
      cube.dimensions.filter { self.dimension(of: $0.value, in: cube)?.name == dimension }.map { (cube.name, $0.key) }
    }
  }

  /// The roles that may see anything of a cube by grants of their own.
  func roles(seeing cube: String) -> [RoleDefinition] {
    roles.values.filter { role in
      role.union.isEmpty && (role.cubes[cube].map { $0.access != .none } ?? (role.access == .all))
    }
  }
}

extension KPIDefinition {
  /// The measures that its value names.
  var measures: [String] {
    switch value {
    case .proportion(let successes, let trials): [successes, trials]
    case .mean(let measure), .total(let measure): [measure]
    }
  }
}

extension CubeDefinition {
  /// Measures and those that their formulas read, each once, the first ones first.
  func measures(behind names: [String]) -> [String] {
    var found: OrderedSet<String> = []
    var waiting = names
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      guard measures[next] != nil, found.append(next).inserted else { continue }
      if case .formula(let formula)? = measures[next]?.kind { waiting += formula.measures }
    }
    return Array(found)
  }
}

extension CubeDefinition.Measure {
  /// The column that it aggregates; nil for a count of rows and for a formula.
  var column: String? {
    switch kind {
    case .aggregate(_, let column): column
    case .average(let column), .overTime(_, let column): column
    case .formula: nil
    }
  }
}
