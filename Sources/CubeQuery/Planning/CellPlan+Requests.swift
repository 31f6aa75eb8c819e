/// Boxes as requests, and the answers as segments.
extension CellBox {
  /// The request for the cells.
  func request(
    _ memory: CellMemory, aggregates: [AggregatedSet], state: WarehouseState, mostRows: Int? = nil
  ) -> CellRequest {
    let cube = memory.cube
    let star = memory.star(of: measures.first ?? 0)
    var grouping: [CellColumn] = []
    var restrictions: [CellRequest.Restriction] = []
    for side in sides {
      let hierarchy = cube.hierarchies[Int(side.grain.hierarchy)]
      grouping += hierarchy.columns(of: side.grain, in: star) ?? []
      if let members = side.members {
        restrictions += hierarchy.restriction(to: members, grain: side.grain, star: star).map { [$0] } ?? []
      }
    }
    let views = views(memory, aggregates: aggregates) { cube.totalRestrictions(of: star, for: $0) }
    let reached = reached(in: cube, aggregates)
    restrictions += views.restrictions + cube.totalRestrictionsOfPart(of: star, besides: reached)
    restrictions += memory.restrictions(of: star, besides: reached)
    return CellRequest(
      star: star, measures: base(memory), grouping: grouping, restrictions: restrictions,
      alternatives: views.alternatives, state: state, mostRows: mostRows)
  }

  /// The facts that count in the eyes of the box's roles.
  ///
  /// - Parameter restrictions: what a role restricts facts to.
  private func views(
    _ memory: CellMemory, aggregates: [AggregatedSet], _ restrictions: (Int) -> [CellRequest.Restriction]
  ) -> FactViews {
    let cube = memory.cube
    let star = memory.star(of: measures.first ?? 0)
    return FactViews(
      roles.numbers(below: cube.roleCount).compactMap { role in
        var view: [CellRequest.Restriction] = []
        for held in held {
          let set = aggregates[Int(-1 - held.number)]
          guard let own = set.restrictions(on: held.hierarchies, cube: cube, star: star, role: role) else { return nil }
          view += own
        }
        return view + restrictions(role)
      })
  }

  /// The request for the fact rows behind the box's cell, in the eyes of some of its roles.
  ///
  /// - Parameters:
  ///   - limit: the most rows.
  ///   - offset: how many are left out before the first one.
  func rowRequest(
    _ columns: [CellColumn], for roles: RoleSet, _ memory: CellMemory, aggregates: [AggregatedSet],
    state: WarehouseState,
    limit: Int?, offset: Int
  ) -> RowRequest {
    var box = self
    box.roles = roles
    let star = memory.star(of: measures.first ?? 0)
    let request = box.request(memory, aggregates: aggregates, state: state)
    let rows = box.views(memory, aggregates: aggregates) { role in
      memory.cube.totalRestrictions(of: star, for: role) + memory.cube.rowRestrictions(of: star, for: role)
    }
    let part = memory.cube.rowRestrictionsOfPart(of: star, besides: box.reached(in: memory.cube, aggregates))
    return RowRequest(
      star: star, columns: columns, restrictions: request.restrictions + rows.restrictions + part,
      alternatives: rows.alternatives, state: state, limit: limit, offset: offset)
  }

  /// What the store is asked for, in order.
  private func base(_ memory: CellMemory) -> [CellRequest.BaseMeasure] {
    var base: [CellRequest.BaseMeasure] = []
    for measure in measures {
      for column in memory.plan(of: measure).base where !base.contains(column) { base.append(column) }
    }
    return base
  }

  /// The answer, its keys as member numbers; rows of members that the cube does not have are left out.
  func segment(_ table: CellTable, _ memory: CellMemory) -> CellSegment {
    let cube = memory.cube
    let star = memory.star(of: measures.first ?? 0)
    let base = base(memory)
    let shapes = sides.map { side in
      let hierarchy = cube.hierarchies[Int(side.grain.hierarchy)]
      return (hierarchy, side.grain, hierarchy.columns(of: side.grain, in: star)?.count ?? 0)
    }
    var keys: [Int32] = []
    keys.reserveCapacity(table.rowCount * sides.count)
    var rows: [Int] = []
    rows.reserveCapacity(table.rowCount)
    var columns: [[Int32]] = []
    var start = 0
    for (hierarchy, grain, width) in shapes {
      columns.append(hierarchy.ordinals(table.keys[start..<(start + width)], count: table.rowCount, grain: grain))
      start += width
    }
    for row in 0..<table.rowCount {
      guard columns.allSatisfy({ $0[row] >= 0 }) else { continue }
      // Without groups there is a row even where no fact is let in: its counts of 0 are no cell.
      if sides.isEmpty, base.indices.allSatisfy({ table.values[$0][row].isNothing }) { continue }
      for column in columns { keys.append(column[row]) }
      rows.append(row)
    }
    let isWhole = rows.count == table.rowCount
    let values = base.indices.map { index in isWhole ? table.values[index] : rows.map { table.values[index][$0] } }
    return CellSegment(box: self, keys: keys, rowCount: rows.count, base: base, values: values)
  }
}

extension CellValue {
  /// Whether it is null or a whole 0.
  fileprivate var isNothing: Bool {
    switch self {
    case .null: true
    case .integer(let number): number == 0
    case .decimal, .double: false
    }
  }
}

extension CubeHierarchy {
  /// Lets in the facts of some members; nil where all are let in.
  ///
  /// Parents of which all children are meant stand for these, so that a restriction stays short.
  func restriction(to members: CoordinateSet, grain: MemberGrain, star: String) -> CellRequest.Restriction? {
    var ordinals = members.ordinals
    var grain = grain
    while isCondensable(grain), let parents = wholeParents(ordinals) {
      grain.level -= 1
      ordinals = parents
    }
    if tree.addressStarts[grain.level] > grain.level { return nil }
    // All members that are seen are not all that facts have.
    let whole = tree.hidden?.whole ?? tree
    if !grain.isOwnData, !levels[grain.level].isParentChild, ordinals.count == whole.members(ofLevel: grain.level).count
    {
      return nil
    }
    guard let columns = columns(of: grain, in: star) else { return nil }
    return CellRequest.Restriction(columns: columns, tuples: ordinals.map { tree.address(of: $0) })
  }

  private func isCondensable(_ grain: MemberGrain) -> Bool {
    grain.level > 0 && !grain.isOwnData && !tree.hasGenerations && tree.hidden == nil
  }

  private func wholeParents(_ ordinals: [Int32]) -> [Int32]? {
    guard ordinals.count > 1 else { return nil }
    var parents: [Int32] = []
    var index = 0
    while index < ordinals.count {
      guard let parent = tree.parent(of: ordinals[index]) else { return nil }
      let children = tree.children(of: parent)
      guard index + children.count <= ordinals.count, children.first == ordinals[index],
        children.last == ordinals[index + children.count - 1]
      else { return nil }
      parents.append(parent)
      index += children.count
    }
    // One child a parent gains nothing, and longer paths may cost.
    return parents.count < ordinals.count ? parents : nil
  }

  /// The member numbers of rows of keys; −1 for keys that no member has.
  func ordinals(_ keys: ArraySlice<[MemberValue]>, count: Int, grain: MemberGrain) -> [Int32] {
    if keys.count == 1, let only = keys.first {
      return only.map { member(at: CollectionOfOne($0), of: grain) ?? -1 }
    }
    return (0..<count).map { row in member(at: keys.map { $0[row] }, of: grain) ?? -1 }
  }
}
