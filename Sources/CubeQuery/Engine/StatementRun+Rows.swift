internal import CubeModel
internal import MDX
internal import StarSchema

/// The rows behind a cell.
extension StatementRun {
  /// The fact rows behind the first cell of a statement.
  ///
  /// - Throws: `MDXFailure` where there is no stored measure behind the cell, or a column is none of its star.
  func rows(of drillthrough: DrillthroughStatement) async throws -> MDXRows {
    let wanted = try Binder(statement.formulas).columns(returning: drillthrough.columns)
    let sets = try await positions().axes
    guard !evaluation.isNowhere, sets.allSatisfy({ !$0.isEmpty }) else {
      throw MDXFailure(.other, "there is no cell to drill through: an axis or the slicer has no position")
    }
    for set in sets { evaluation.moveAll(to: placing(set)) }
    let members = evaluation.coordinates
    let measures = try storedMeasures(at: members, returning: wanted)
    guard let measure = measures.first else {
      throw MDXFailure(.other, "the cell is computed from no stored measure, so that there are no rows behind it")
    }
    let star = evaluation.cells.star(of: measure)
    var space = Space(members.map { CoordinateSet($0) })
    space[0] = CoordinateSet.sorting(measures.map(Int32.init))
    space.reader.asksForRows = true
    var plan = CellPlan()
    plan.add(space, to: CellMemory(cube: scope.cube))
    guard let box = plan.boxes.first else {
      return MDXRows(stamp: stamp ?? scope.cube.stamp, columns: [], rows: [])
    }
    let shown =
      drillthrough.columns.isEmpty
      ? allColumns(of: measures, star: star).filter { self.roles(showing: $0).isSuperset(of: box.roles) } : wanted
    let readers = shown.reduce(box.roles) { $0.intersection(self.roles(showing: $1)) }
    guard !readers.isEmpty else {
      throw MDXFailure(.other, "none of the roles that show this cell shows all of the columns that RETURN names")
    }
    let readings =
      drillthrough.columns.isEmpty
      ? shown.compactMap { try? reading($0, star: star) } : try shown.map { try reading($0, star: star) }
    let most = evaluation.limits.rows
    let tables = try await source.rows(for: [
      box.rowRequest(
        readings.flatMap(\.columns), for: readers, evaluation.cells, aggregates: evaluation.aggregates, state: state,
        limit: min(drillthrough.maxRows ?? .max, most + 1), offset: max(0, (drillthrough.firstRowset ?? 1) - 1))
    ])
    guard let table = tables.first else { throw MDXFailure(.other, "the store gave no rows") }
    guard table.rows.count <= most else {
      throw MDXFailure(.limit, "there are more than \(most) rows, the most that are allowed; MAXROWS asks for fewer")
    }
    return DrillthroughReading.rows(of: table, readings)
  }

  private func placing(_ set: TupleSet) -> [Int32] {
    var members = evaluation.coordinates
    for column in 0..<set.arity where set.count > 0 { members[set.hierarchies[column]] = set.ordinal(0, column) }
    return members
  }

  /// The stored measures behind a cell, all of one star: its measure, or those of the formula of a calculated one.
  ///
  /// - Parameter columns: what RETURN names; of several stars that one is meant of which a measure is returned.
  /// - Throws: `MDXFailure` where a member of another hierarchy is calculated, and where several stars may be meant.
  private func storedMeasures(at members: [Int32], returning columns: [DrillthroughColumn]) throws -> [Int] {
    for hierarchy in members.indices.dropFirst() where evaluation.isCalculated(members[hierarchy], in: hierarchy) {
      let name = scope.uniqueName(of: Member(hierarchy: Int32(hierarchy), ordinal: members[hierarchy]))
      throw MDXFailure(
        .other, "no rows belong to the calculated member \(name); drill through what it is computed from")
    }
    guard evaluation.isCalculated(members[0], in: 0) else { return [Int(members[0])] }
    let reach = Reach(evaluation, ofMissing: false)
    reach.cell(in: Space(members.map { CoordinateSet($0) }))
    let all = Set(reach.plan.boxes.flatMap(\.measures)).sorted()
    let stars = all.map { evaluation.cells.star(of: $0) }
    guard Set(stars).count > 1 else { return all }
    let returned: [String] = columns.compactMap { column in
      if case .measure(let measure) = column.source { evaluation.cells.star(of: measure) } else { nil }
    }
    guard let star = returned.first(where: stars.contains) else {
      let name = scope.uniqueName(of: Member(hierarchy: 0, ordinal: members[0]))
      let names = all.map { scope.uniqueName(of: Member(hierarchy: 0, ordinal: Int32($0))) }.joined(separator: ", ")
      throw MDXFailure(
        .other, "\(name) is computed from facts of several stars; RETURN one of its measures to tell which: \(names)")
    }
    return all.filter { evaluation.cells.star(of: $0) == star }
  }

  /// What people see of every level of every hierarchy that touches the star, and the measures' columns.
  private func allColumns(of measures: [Int], star: String) -> [DrillthroughColumn] {
    let levels = scope.cube.hierarchies.dropFirst().filter { $0.isPermitted && $0.touches(star: star) }
      .flatMap { hierarchy in
        hierarchy.levels.filter { $0.isPermitted && $0.keyAttribute != nil }
          .map { DrillthroughColumn($0, of: hierarchy) }
      }
    return levels
      + measures.map { measure in
        let member = Member(hierarchy: 0, ordinal: Int32(measure))
        return DrillthroughColumn(.measure(measure), titled: scope.uniqueName(of: member), at: .none)
      }
  }

  /// The roles that show a column.
  private func roles(showing column: DrillthroughColumn) -> RoleSet {
    switch column.source {
    case .level(let hierarchy, let level, _): scope.hierarchy(hierarchy).shares?.levels[level] ?? .all
    case .property(let hierarchy, let level, _): scope.hierarchy(hierarchy).shares?.levels[level] ?? .all
    case .measure(let measure): scope.cube.roles(ofMeasure: Int32(measure), for: CellReader())
    }
  }

  /// How a column is read from a star's rows.
  ///
  /// - Throws: `MDXFailure` where the star has no such column.
  private func reading(_ column: DrillthroughColumn, star: String) throws -> DrillthroughReading {
    switch column.source {
    case .measure(let measure):
      guard evaluation.cells.star(of: measure) == star,
        let name = evaluation.cells.plan(of: measure).base.first?.column
      else { throw missing(column, "it is no column of the facts behind the cell") }
      return DrillthroughReading(title: column.title, columns: [.fact(name)])
    case .property(let index, _, let attribute):
      return DrillthroughReading(title: column.title, columns: [try self.column(attribute, of: index, column, star)])
    case .level(let index, let number, .uniqueName):
      let hierarchy = scope.hierarchy(index)
      let start = hierarchy.tree.addressStarts[number]
      let attributes = hierarchy.levels[min(start, number)...number].compactMap(\.keyAttribute)
      return DrillthroughReading(
        title: column.title, columns: try attributes.map { try self.column($0, of: index, column, star) }
      ) { address in
        hierarchy.tree.member(at: address, level: number).map { .text(hierarchy.uniqueName(of: $0)) } ?? .null
      }
    case .level(let index, let number, let part):
      let attribute = DrillthroughColumn.attribute(of: scope.hierarchy(index).levels[number], telling: part)
      guard let attribute else { throw missing(column, "it has no key") }
      return DrillthroughReading(title: column.title, columns: [try self.column(attribute, of: index, column, star)])
    }
  }

  private func column(
    _ attribute: String, of hierarchy: Int32, _ column: DrillthroughColumn, _ star: String
  ) throws -> CellColumn {
    guard let path = scope.hierarchy(hierarchy).paths[star] else {
      throw missing(column, "the facts behind the cell do not know \(scope.hierarchy(hierarchy).uniqueName)")
    }
    return .attribute(role: path.role, name: attribute, version: path.version)
  }

  private func missing(_ column: DrillthroughColumn, _ reason: String) -> MDXFailure {
    MDXFailure(.other, "\(column.title) cannot be returned: \(reason)", at: column.range)
  }
}
