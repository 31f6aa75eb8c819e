internal import VisualBasic

/// A statement that is being answered, phase by phase: the slicer, the axes, the cells.
///
/// Before each phase the base cells that it may read are collected and fetched in one call; what it comes upon beyond
/// them is fetched in further ones.
final class StatementRun {
  let statement: BoundStatement
  let evaluation: Evaluation
  let formats: Formats
  let catalog: CubeCatalog
  let source: any CellSource
  let state: WarehouseState
  private(set) var requestCount = 0
  private(set) var callCount = 0
  /// How many rows the store has given.
  private var rowCount = 0
  /// Whether requests are written down, a line each.
  var isExplaining = false
  private(set) var explained: [String] = []
  /// Whether subselects leave nothing: no cell has a value, and no set a member but of the measures.
  private let isNothingLeft: Bool
  /// What the cells rest on; nil before any was fetched.
  private(set) var stamp: WarehouseStamp?

  init(
    _ statement: BoundStatement, memory: CellMemory, catalog: CubeCatalog, source: any CellSource,
    state: WarehouseState, limits: MDXLimits, isNothingLeft: Bool = false
  ) {
    self.isNothingLeft = isNothingLeft
    self.catalog = catalog
    self.statement = statement
    self.source = source
    self.state = state
    evaluation = Evaluation(formulas: statement.formulas, cells: memory, limits: limits)
    formats = Formats(statement.formulas)
    evaluation.isNowhere = isNothingLeft
  }

  var scope: CubeScope { evaluation.scope }

  /// Fetches what a plan asks for, in one call.
  func fetch(_ plan: CellPlan) async throws {
    guard !plan.boxes.isEmpty else { return }
    try evaluation.checkTime()
    let memory = evaluation.cells
    let aggregates = evaluation.aggregates
    let most = evaluation.limits.rows - rowCount
    let requests = plan.boxes.map { $0.request(memory, aggregates: aggregates, state: state, mostRows: most) }
    requestCount += requests.count
    if isExplaining {
      explained += zip(plan.boxes, requests).map { box, request in
        let secrets = RequestSecrets(of: memory.cube, star: request.star, roles: box.roles)
        return "call \(callCount + 1): \(request.explanation(hiding: secrets))"
      }
    }
    callCount += 1
    let tables = try await tables(for: requests)
    stamp = stamp ?? tables.first?.stamp
    let segments = zip(plan.boxes, tables).map { $0.segment($1, memory) }
    // Rows of members that the role does not see are not counted: the number would tell of them.
    rowCount += segments.reduce(0) { $0 + $1.rowCount }
    guard rowCount <= evaluation.limits.rows else { throw tooManyRows }
    try evaluation.checkTime()
    for segment in segments { memory.keep(segment) }
  }

  private func tables(for requests: [CellRequest]) async throws -> [CellTable] {
    do {
      return try await source.cells(for: requests)
    } catch let error as CellSourceError {
      throw error.kind == .tooManyRows ? tooManyRows : error
    }
  }

  private var tooManyRows: MDXFailure {
    MDXFailure(
      .limit, "the statement needs more than \(evaluation.limits.rows) base cells, the most that are allowed")
  }

  /// Computes something, fetching the cells that it misses until it misses none.
  ///
  /// - Parameter prepare: collects the cells that it will surely or most likely read.
  func complete<Result>(
    preparing prepare: (Reach) -> Void = { _ in }, _ body: () throws -> Result
  ) async throws -> Result {
    let reach = Reach(evaluation)
    prepare(reach)
    try await fetch(reach.plan)
    while true {
      do {
        return try body()
      } catch is Suspension {
        try await fetchNeeds()
      }
    }
  }

  /// Fetches the cells that evaluation has come upon.
  func fetchNeeds() async throws {
    let reach = Reach(evaluation)
    let needs = evaluation.needs.take()
    reach.note(needs)
    if !needs.properties.isEmpty {
      let columns = try await catalog.properties(needs.properties, of: scope.cube)
      evaluation.properties.merge(columns) { _, new in new }
      if reach.plan.boxes.isEmpty { return }
    }
    guard !reach.plan.boxes.isEmpty else {
      throw MDXFailure(.other, "a base cell that was fetched is not found again")
    }
    try await fetch(reach.plan)
  }

  /// The cell set.
  func cellSet() async throws -> MDXCellSet {
    let (slicer, sets) = try await positions()
    for (set, axis) in zip(sets, statement.axes) where set.count > evaluation.limits.positions {
      throw MDXFailure(
        .limit,
        "the axis would have \(set.count) positions, more than the \(evaluation.limits.positions) that are allowed;"
          + " NON EMPTY keeps those that have a value", at: axis.range)
    }
    let cells = try await CellGrid(run: self).cells(sets)
    let written = try await complete {
      try zip(sets, statement.axes).map { set, axis in
        try self.axis(
          set, hierarchies: set.isEmpty ? axis.set.type.asSetOrTuple ?? [] : set.hierarchies,
          properties: axis.properties)
      }
    }
    return MDXCellSet(
      cube: scope.cube.name, stamp: stamp ?? scope.cube.stamp,
      slicer: try axis(slicer, hierarchies: slicer.hierarchies, properties: []),
      axes: written, cells: cells)
  }

  /// The slicer's tuples and those of the axes, without their cells.
  func sets() async throws -> [TupleSet] {
    let (slicer, sets) = try await positions()
    return statement.slicer == nil ? sets : [slicer] + sets
  }

  /// The slicer's tuples and those of the axes, without positions that are to have a value and have none.
  func positions() async throws -> (slicer: TupleSet, axes: [TupleSet]) {
    let slicer = try await slicer()
    let sets = try await axes(in: Space(evaluation.home.map { CoordinateSet($0) }))
    return (slicer, try await CellGrid(run: self).removingEmpty(from: sets))
  }

  private func axes(in space: Space) async throws -> [TupleSet] {
    func prepare(_ reach: Reach) {
      for axis in statement.axes { axis.set.reach(reach, in: space) }
    }
    let sets = try await complete(preparing: prepare) { try statement.axes.map { try evaluation.set(of: $0.set) } }
    return isNothingLeft ? sets.map { $0.hierarchies == [0] ? $0 : .empty } : sets
  }

  /// Evaluates the slicer and settles the current members by it.
  private func slicer() async throws -> TupleSet {
    guard let node = statement.slicer else { return .empty }
    let space = Space(evaluation.home.map { CoordinateSet($0) })
    let set = try await complete(preparing: { node.reach($0, in: space) }, { try evaluation.set(of: node) })
    try settle(set)
    return set
  }

  private func settle(_ set: TupleSet) throws {
    if set.isEmpty {
      if statement.slicer != nil { evaluation.isNowhere = true }
      return
    }
    if set.count == 1 { return evaluation.settle(set.tuple(0)) }
    var several: [Int] = []
    for (column, hierarchy) in set.hierarchies.enumerated() {
      let distinct = set.distinct(column)
      if distinct.count == 1 {
        evaluation.settle([Member(hierarchy: Int32(hierarchy), ordinal: distinct[0])])
      } else if hierarchy == 0 {
        throw MDXFailure(.other, "the slicer names several measures", at: statement.slicerRange)
      } else {
        several.append(column)
      }
    }
    guard !several.isEmpty else { return }
    let aggregated = AggregatedSet(
      tuples: several.count == set.arity ? set : AggregatedSet(tuples: set, isSlicer: true).projected(to: several),
      isSlicer: true)
    let number = evaluation.register(aggregated)
    evaluation.settle(several.map { Member(hierarchy: Int32(set.hierarchies[$0]), ordinal: number) })
  }

  private func axis(_ set: TupleSet, hierarchies: [Int], properties: [MemberPropertyReading]) throws -> MDXCellSet.Axis
  {
    var known: [Member: MDXCellSet.Member] = [:]
    let tellsPlace = properties.contains(where: \.isOfPlace)
    let positions = try (0..<set.count).map { index in
      try (0..<set.arity).map { column -> MDXCellSet.Member in
        let member = set.member(index, column)
        if let written = known[member], !tellsPlace { return written }
        let written = try written(member, properties, tellsPlace ? AxisPlace(index, column, of: set, in: scope) : nil)
        known[member] = written
        return written
      }
    }
    return MDXCellSet.Axis(
      hierarchies: hierarchies.map { scope.cube.hierarchies[$0].uniqueName },
      captions: hierarchies.map { scope.cube.heading(of: scope.cube.hierarchies[$0]) }, positions: positions)
  }

  private func written(
    _ member: Member, _ properties: [MemberPropertyReading], _ place: AxisPlace?
  ) throws -> MDXCellSet.Member {
    let hierarchy = scope.hierarchy(of: member)
    let level = hierarchy.levels[scope.level(of: member)]
    let isStored = !scope.isCalculated(member)
    return MDXCellSet.Member(
      uniqueName: scope.uniqueName(of: member), name: scope.name(of: member), caption: scope.caption(of: member),
      ancestors: scope.ancestorCaptions(of: member), levelUniqueName: level.uniqueName, levelNumber: level.number,
      depth: isStored ? hierarchy.tree.depth(of: member.ordinal) : level.number,
      childCount: isStored ? hierarchy.tree.childCount(of: member.ordinal) : 0,
      properties: try properties.compactMap { try $0.value(of: member, at: place, in: evaluation) })
  }
}

extension CubeScope {
  /// What people call the ancestors of a member but the all member, the widest first.
  fileprivate func ancestorCaptions(of member: Member) -> [String] {
    var captions: [String] = []
    var current = parent(of: member)
    while let ancestor = current, ancestor.ordinal != hierarchy(of: ancestor).allMember {
      captions.append(caption(of: ancestor))
      current = parent(of: ancestor)
    }
    return captions.reversed()
  }
}
