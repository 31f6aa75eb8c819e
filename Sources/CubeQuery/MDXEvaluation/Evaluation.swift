internal import CubeModel
internal import VisualBasic

/// The run of one statement: the current members, the base cells that are there, the formulas that are being computed.
///
/// Used by one task at a time. All between a change of the current members and its undoing happens within one call of
/// `with…` or `forEach`.
final class Evaluation {
  /// The cube with the calculated members and sets that can be seen.
  var scope: CubeScope { formulas.scope }
  /// The bound formulas of calculated members and named sets.
  let formulas: Formulas
  /// The base cells that are there.
  let cells: CellMemory
  /// What the statement may use up.
  let limits: MDXLimits
  /// What functions of Visual Basic know of time and language.
  let session: VisualBasicSession
  /// Base cells that were asked for and are not there.
  var needs = Needs()
  /// The declared properties of members that are there.
  var properties: [PropertyReference: PropertyColumn] = [:]
  /// The sets over which cells are aggregated as a whole, by number.
  private(set) var aggregates: [AggregatedSet] = []
  private var aggregateNumbers: [AggregatedSet: Int32] = [:]
  /// The current members outside of any axis: the slicer's, else the default ones.
  private(set) var home: [Int32]
  /// Whether the slicer lets nothing in, so that every cell is empty.
  var isNowhere = false

  /// By hierarchy the number of the current member; below 0 it stands for an aggregated set.
  private(set) var coordinates: [Int32]
  /// How many current members are calculated or aggregated sets.
  private var specialCount = 0
  private let nodeCounts: [Int32]
  private var frames: [FormulaFrame] = []
  private var currentTuples: [Int: CurrentTuple] = [:]
  private var keptSets: [KeptSetKey: TupleSet] = [:]
  private var keptResults: [KeptSetKey: Any] = [:]
  private var namedSets: [Int: TupleSet] = [:]
  private var namedSetsInWork: Set<Int> = []
  /// Whether the role's grants hide totals of which it may not see a part.
  private let hidesTotals: Bool
  private let deadline: ContinuousClock.Instant
  private var steps = 0

  init(formulas: Formulas, cells: CellMemory, limits: MDXLimits) {
    let scope = formulas.scope
    self.formulas = formulas
    self.cells = cells
    self.limits = limits
    session = VisualBasicSession(now: .current, conventions: .of(language: scope.cube.language))
    home = scope.cube.hierarchies.map(\.defaultMember)
    coordinates = home
    nodeCounts = scope.cube.hierarchies.map { Int32($0.tree.nodeCount) }
    hidesTotals = scope.cube.hierarchies.contains { $0.rollup?.policy == .hidden }
    deadline = ContinuousClock.now + limits.time
    specialCount = home.indices.count { isSpecial(home[$0], in: $0) }
  }

  private func isSpecial(_ ordinal: Int32, in hierarchy: Int) -> Bool {
    ordinal < 0 || ordinal >= nodeCounts[hierarchy]
  }

  /// Whether a member is calculated.
  func isCalculated(_ ordinal: Int32, in hierarchy: Int) -> Bool { ordinal >= nodeCounts[hierarchy] }

  /// Makes a member the current one of its hierarchy.
  func move(_ hierarchy: Int, to ordinal: Int32) {
    let old = coordinates[hierarchy]
    if old == ordinal { return }
    if isSpecial(old, in: hierarchy) { specialCount -= 1 }
    if isSpecial(ordinal, in: hierarchy) { specialCount += 1 }
    coordinates[hierarchy] = ordinal
  }

  /// Sets the current members outside of any axis, and makes them the current ones.
  func settle(_ members: [Member]) {
    for member in members { move(Int(member.hierarchy), to: member.ordinal) }
    home = coordinates
  }

  /// Lets a set stand for its hierarchies in cells, aggregated as a whole.
  ///
  /// - Returns: the number that stands for it as current member.
  func register(_ set: AggregatedSet) -> Int32 {
    if let known = aggregateNumbers[set] { return known }
    aggregates.append(set)
    let number = -Int32(aggregates.count)
    aggregateNumbers[set] = number
    return number
  }

  /// Makes the members of a tuple the current ones.
  func move(to set: TupleSet, _ index: Int) {
    for column in 0..<set.arity { move(set.hierarchies[column], to: set.ordinal(index, column)) }
  }

  /// A member that stands in a member's place for some members below it only.
  func visualTotal(of member: Member, over shown: [Int32], name: String?) throws -> Member {
    formulas.visualTotal(of: member, over: shown, name: name)
  }

  /// Takes all current members from a list.
  func moveAll(to members: [Int32]) {
    for hierarchy in members.indices { move(hierarchy, to: members[hierarchy]) }
  }

  /// The current member of a hierarchy.
  ///
  /// - Throws: `MDXFailure` where several stand for it together, as in a slicer of several members.
  func currentMember(_ hierarchy: Int) throws -> Member {
    let ordinal = coordinates[hierarchy]
    if ordinal >= 0 { return Member(hierarchy: Int32(hierarchy), ordinal: ordinal) }
    throw MDXFailure(
      .other,
      "\(scope.cube.hierarchies[hierarchy].uniqueName) has no current member here: the slicer names several of them")
  }
}

// MARK: Changing the current members for a while
extension Evaluation {
  /// Does something with some members current.
  func with<Result>(_ members: [Member], _ body: () throws -> Result) rethrows -> Result {
    let saved = members.map { coordinates[Int($0.hierarchy)] }
    for member in members { move(Int(member.hierarchy), to: member.ordinal) }
    defer { for (member, ordinal) in zip(members, saved).reversed() { move(Int(member.hierarchy), to: ordinal) } }
    return try body()
  }

  /// Does something with one member current.
  func with<Result>(_ hierarchy: Int, at ordinal: Int32, _ body: () throws -> Result) rethrows -> Result {
    let saved = coordinates[hierarchy]
    move(hierarchy, to: ordinal)
    defer { move(hierarchy, to: saved) }
    return try body()
  }

  /// Does something where nothing but the slicer has set the current members.
  func atHome<Result>(_ body: () throws -> Result) rethrows -> Result {
    let saved = coordinates
    moveAll(to: home)
    defer { moveAll(to: saved) }
    return try body()
  }

  /// Does something with each tuple of a set current in turn.
  ///
  /// - Parameters:
  ///   - alias: where the current tuple is kept for those who ask for it by the set's name.
  ///   - body: is given the place in the set.
  /// - Throws: `Suspension` at the end, where cells are missing at some tuple.
  func forEach(_ set: TupleSet, alias: Int? = nil, _ body: (Int) throws -> Void) throws {
    let slot = alias.flatMap { formulas.observedSlots.contains($0) ? $0 : nil }
    let hierarchies = set.hierarchies
    let saved = hierarchies.map { coordinates[$0] }
    let savedTuple = slot.map { currentTuples[$0] }
    defer {
      for (hierarchy, ordinal) in zip(hierarchies, saved) { move(hierarchy, to: ordinal) }
      if let slot, let savedTuple { currentTuples[slot] = savedTuple }
    }
    var isSuspended = false
    for index in 0..<set.count {
      try step()
      for (column, hierarchy) in hierarchies.enumerated() { move(hierarchy, to: set.ordinal(index, column)) }
      if let slot { currentTuples[slot] = CurrentTuple(set: set, index: index) }
      do {
        try body(index)
      } catch is Suspension {
        isSuspended = true
        if needs.areEnough { break }
      }
    }
    if isSuspended { throw Suspension() }
  }

  /// The tuple that a named set or alias is at; nil outside of anything computed for each of its tuples.
  func currentTuple(of slot: Int) -> CurrentTuple? { currentTuples[slot] }

  /// Counts work, and ends it where time is up or nobody waits for it.
  func step() throws {
    steps += 1
    guard steps & 0xFF == 0 else { return }
    try checkTime()
  }

  /// Refuses a set of too many tuples.
  func check(tuples: Int) throws {
    guard tuples <= limits.tuples else {
      throw MDXFailure(.limit, "a set would have more than \(limits.tuples) tuples, the most that are allowed")
    }
  }

  /// Ends the work where time is up or nobody waits for it.
  func checkTime() throws {
    if Task.isCancelled { throw CancellationError() }
    if ContinuousClock.now > deadline {
      throw MDXFailure(.limit, "the statement takes longer than \(limits.time), the longest that is allowed")
    }
  }
}

// MARK: Cells
extension Evaluation {
  /// The value of the cell at the current members.
  ///
  /// - Throws: `Suspension` where base cells are missing, `MDXFailure`.
  func cell() throws -> ScalarValue {
    if specialCount == 0 { return try storedCell() }
    guard let hierarchy = calculatedHierarchy() else { return try aggregatedCell() }
    return try formulaCell(hierarchy)
  }

  /// The hierarchy whose calculated current member is computed first: the highest solve order, of equal ones the first
  /// hierarchy.
  func calculatedHierarchy() -> Int? {
    var best: Int?
    var highest = Int.min
    for hierarchy in coordinates.indices where coordinates[hierarchy] >= nodeCounts[hierarchy] {
      let order = formulas.solveOrder(hierarchy, coordinates[hierarchy])
      if best == nil || order > highest {
        best = hierarchy
        highest = order
      }
    }
    return best
  }

  private func formulaCell(_ hierarchy: Int) throws -> ScalarValue {
    let ordinal = coordinates[hierarchy]
    let member = Member(hierarchy: Int32(hierarchy), ordinal: ordinal)
    try step()
    try enter(member)
    defer { frames.removeLast() }
    let formula = try formulas.formula(of: member)
    return try with(hierarchy, at: formulas.resting(hierarchy)) { try formula.scalar(self) }
  }

  private func enter(_ member: Member) throws {
    // Two rounds of a circle are as good as one: the first few frames need not be remembered.
    let frame = FormulaFrame(member: member, coordinates: frames.count < 8 ? nil : coordinates)
    if frames.count >= 8, frames.contains(frame) {
      throw MDXFailure(.recursion, "\(scope.uniqueName(of: member)) needs its own value to be computed")
    }
    if frames.count >= limits.depth {
      throw MDXFailure(
        .limit, "formulas call each other more than \(limits.depth) deep, the last \(scope.uniqueName(of: member))")
    }
    frames.append(frame)
  }

  private func storedCell() throws -> ScalarValue {
    if hidesTotals, scope.cube.isHidden(cellAt: membersOfCell()) { return .null }
    if let hierarchy = timeHierarchy(of: Int(coordinates[0])) { return try cellOverTime(hierarchy) }
    switch cells.value(at: coordinates) {
    case .value(let value): return value
    case .missing:
      needs.note(coordinates)
      throw Suspension()
    }
  }

  private func membersOfCell() -> [Member] {
    coordinates.indices.flatMap { hierarchy -> [Member] in
      coordinates[hierarchy] >= 0
        ? [Member(hierarchy: Int32(hierarchy), ordinal: coordinates[hierarchy])] : membersAtHand(of: hierarchy) ?? []
    }
  }

  /// The cell at a stored measure, where sets stand for some hierarchies.
  private func aggregatedCell() throws -> ScalarValue {
    let held = Set(coordinates.filter { $0 < 0 })
    for number in held.sorted(by: >) {
      let set = aggregates[Int(-1 - number)]
      guard try set.isSummed(at: coordinates[0], in: self) else { continue }
      // Hierarchies that have been moved on since are no longer the set's to say.
      let columns = set.tuples.hierarchies.indices.filter { coordinates[set.tuples.hierarchies[$0]] == number }
      var values: [ScalarValue] = []
      try forEach(set.projected(to: columns)) { _ in values.append(try cell()) }
      return cells.rollUp(values, measure: Int(coordinates[0]))
    }
    return try storedCell()
  }
}

// MARK: Sets
extension Evaluation {
  /// The set that a node is at the current members; one that is worth it is kept for the members it hangs on.
  func set(of node: any SetNode) throws -> TupleSet {
    guard let keeping = node as? SetCall, keeping.isKept else { return try node.set(self) }
    let key = key(keeping, at: keeping.dependencyList)
    if let kept = keptSets[key] { return kept }
    let set = try keeping.set(self)
    keptSets[key] = set
    return set
  }

  /// What a call computes from some of its arguments, kept for the members of the hierarchies on which these hang.
  func kept<Value>(for call: CallIdentity, at hierarchies: [Int], _ compute: () throws -> Value) throws -> Value {
    let key = key(call, at: hierarchies)
    if let kept = keptResults[key] as? Value { return kept }
    let value = try compute()
    keptResults[key] = value
    return value
  }

  private func key(_ owner: AnyObject, at hierarchies: [Int]) -> KeptSetKey {
    var members = hierarchies.map { coordinates[$0] }
    for slot in formulas.observedSlots { members.append(Int32(currentTuples[slot]?.index ?? -1)) }
    return KeptSetKey(node: ObjectIdentifier(owner), coordinates: members)
  }

  /// A named set, computed once where nothing but the slicer has set the current members.
  func namedSet(_ number: Int) throws -> TupleSet {
    if let set = namedSets[number] { return set }
    guard namedSetsInWork.insert(number).inserted else {
      throw MDXFailure(.recursion, "the set \(scope.namedSets[number].name.bracketed) needs itself to be computed")
    }
    defer { namedSetsInWork.remove(number) }
    let node = try formulas.set(number)
    let set = try atHome { try self.set(of: node) }
    namedSets[number] = set
    return set
  }
}

// MARK: Scalars
extension Evaluation {
  /// The number that a scalar is, for arithmetic; nil for null.
  func number(_ value: ScalarValue) throws -> Double? {
    switch value {
    case .null: return nil
    case .boolean(let truth): return truth ? 1 : 0
    case .date(let date): return date.serial
    case .text(let text):
      guard let number = Double(text) else {
        throw MDXFailure(.type, "a number is needed, and a text is no number")
      }
      return number
    case .integer, .decimal, .number: return value.number
    }
  }

  /// Whether a scalar holds; null does not, numbers but 0 do.
  func isTrue(_ value: ScalarValue) throws -> Bool {
    switch value {
    case .null: return false
    case .boolean(let truth): return truth
    case .integer, .decimal, .number: return value.number.map { $0 != 0 } ?? false
    case .text, .date:
      throw MDXFailure(.type, "true or false is needed, and \(value.kind?.phrase ?? "this") is neither")
    }
  }
}
