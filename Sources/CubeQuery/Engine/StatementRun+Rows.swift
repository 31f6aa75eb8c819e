internal import CubeModel
internal import MDX
internal import StarSchema
internal import VisualBasic
internal import Wording

/// The rows behind a cell.
extension StatementRun {
  /// The fact rows behind the first cell of a statement.
  ///
  /// - Throws: `MDXFailure` where the cell is calculated, or a column is none of its star.
  func rows(of drillthrough: DrillthroughStatement) async throws -> MDXRows {
    let cells = try await cellSet()
    for axis in cells.axes where axis.positions.isEmpty {
      throw MDXFailure(.other, "there is no cell to drill through: an axis has no position")
    }
    let sets = try statement.axes.map { try evaluation.set(of: $0.set) }
    for set in sets { evaluation.moveAll(to: placing(set)) }
    let members = evaluation.coordinates
    if evaluation.calculatedHierarchy() != nil {
      throw MDXFailure(.other, "a calculated cell has no rows of its own; drill through what it is computed from")
    }
    let measure = Int(members[0])
    let star = evaluation.cells.star(of: measure)
    var space = Space(members.map { CoordinateSet($0) })
    space.reader.asksForRows = true
    var plan = CellPlan()
    plan.add(space, to: CellMemory(cube: scope.cube))
    guard let box = plan.boxes.first else {
      return MDXRows(stamp: cells.stamp, columns: [], rows: [])
    }
    let columns =
      try drillthrough.columns.isEmpty
      ? allColumns(of: measure, star: star).filter { $0.roles.isSuperset(of: box.roles) }
      : drillthrough.columns.flatMap { try self.columns($0, star: star) }
    let roles = columns.reduce(box.roles) { $0.intersection($1.roles) }
    guard !roles.isEmpty else {
      throw MDXFailure(.other, "none of the roles that show this cell shows all of the columns that RETURN names")
    }
    let tables = try await source.rows(for: [
      box.rowRequest(
        columns.map(\.column), for: roles, evaluation.cells, aggregates: evaluation.aggregates, state: state,
        limit: drillthrough.maxRows, offset: max(0, (drillthrough.firstRowset ?? 1) - 1))
    ])
    guard let table = tables.first else { throw MDXFailure(.other, "the store gave no rows") }
    return MDXRows(
      stamp: table.stamp, columns: zip(columns, table.types).map { MDXRows.Column(name: $0.name, type: $1) },
      rows: table.rows)
  }

  private func placing(_ set: TupleSet) -> [Int32] {
    var members = evaluation.coordinates
    for column in 0..<set.arity where set.count > 0 { members[set.hierarchies[column]] = set.ordinal(0, column) }
    return members
  }

  /// A column of the answer, and the roles that show it.
  private typealias NamedColumn = (name: String, column: CellColumn, roles: RoleSet)

  /// Every level of every hierarchy that touches the star, and the measure's column.
  private func allColumns(of measure: Int, star: String) -> [NamedColumn] {
    let levels = scope.cube.hierarchies.dropFirst().filter(\.isPermitted).flatMap { hierarchy in
      hierarchy.levels.filter(\.isPermitted).flatMap { self.columns(of: hierarchy, level: $0, star: star) }
    }
    return levels + self.column(ofMeasure: measure)
  }

  private func columns(of hierarchy: CubeHierarchy, level: HierarchyLevel, star: String) -> [NamedColumn] {
    guard let path = hierarchy.paths[star], let key = level.keyAttribute else { return [] }
    return [(level.uniqueName, .attribute(role: path.role, name: key, version: path.version), roles(hierarchy, level))]
  }

  private func roles(_ hierarchy: CubeHierarchy, _ level: HierarchyLevel) -> RoleSet {
    hierarchy.shares?.levels[level.number] ?? .all
  }

  private func column(ofMeasure measure: Int) -> [NamedColumn] {
    let stored = scope.cube.measures[measure]
    let roles = scope.cube.roles(ofMeasure: Int32(measure), for: CellReader())
    return evaluation.cells.plan(of: measure).base.prefix(1).compactMap { base in
      base.column.map { (scope.hierarchy(0).uniqueName + "." + stored.name.bracketed, .fact($0), roles) }
    }
  }

  /// The columns that a RETURN names: a level, a hierarchy with all of its levels, a property, a measure.
  private func columns(_ expression: MDXExpression, star: String) throws -> [NamedColumn] {
    guard case .name(let name) = expression.form, let found = scope.resolve(name.segments) else {
      throw unknownColumn(expression)
    }
    let rest = name.segments.dropFirst(found.length)
    switch found.meaning {
    case .level(let index, let number):
      let hierarchy = scope.hierarchy(index)
      let level = hierarchy.levels[number]
      if rest.isEmpty { return self.columns(of: hierarchy, level: level, star: star) }
      guard rest.count == 1, case .name(let property)? = rest.first, let path = hierarchy.paths[star],
        let declared = level.properties.first(where: { $0.name.isSpelled(property.text) })
      else { throw unknownColumn(expression) }
      return [
        (
          level.uniqueName + "." + declared.name.bracketed,
          .attribute(role: path.role, name: declared.attribute, version: path.version),
          roles(hierarchy, level)
        )
      ]
    case .hierarchy(let index) where rest.isEmpty:
      let hierarchy = scope.hierarchy(index)
      return hierarchy.levels.filter(\.isPermitted).flatMap { self.columns(of: hierarchy, level: $0, star: star) }
    case .dimension(let index) where rest.isEmpty:
      return scope.cube.dimensions[index].hierarchies.map { scope.hierarchy($0) }.filter(\.isPermitted).flatMap {
        hierarchy in
        hierarchy.levels.filter(\.isPermitted).flatMap { self.columns(of: hierarchy, level: $0, star: star) }
      }
    case .member(let member) where rest.isEmpty && member.isMeasure && !scope.isCalculated(member):
      return column(ofMeasure: Int(member.ordinal))
    default: throw unknownColumn(expression)
    }
  }

  private func unknownColumn(_ expression: MDXExpression) -> MDXFailure {
    MDXFailure(
      .unknownName, "RETURN names levels, hierarchies, properties of levels and stored measures", at: expression.range)
  }
}
