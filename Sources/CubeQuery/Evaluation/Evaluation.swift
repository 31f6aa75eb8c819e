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
  /// By an aggregated set's number, for measures that add up and for others: whether its cells are put together.
  private var summing: [Int32: (additive: Bool?, other: Bool?)] = [:]
  /// The current members outside of any axis: the slicer's, else the default ones.
  private(set) var home: [Int32]
  /// Whether the slicer lets nothing in, so that every cell is empty.
  var isNowhere = false

  /// By hierarchy the number of the current member; below 0 it stands for an aggregated set.
  private(set) var coordinates: [Int32]
  /// How many current members are calculated or aggregated sets.
  var specialCount = 0
  let nodeCounts: [Int32]
  /// By hierarchy the first number of the members that subselects leave out; nil where nothing is left out.
  let leftOutStarts: [Int32]?
  /// Whether a formula is being computed, which may reach what subselects leave out.
  var isReaching = false
  var frames: [FormulaFrame] = []
  var currentTuples: [Int: CurrentTuple] = [:]
  var keptSets: [KeptSetKey: TupleSet] = [:]
  var keptResults: [KeptSetKey: Any] = [:]
  var namedSets: [Int: TupleSet] = [:]
  var namedSetsInWork: Set<Int> = []
  var placesOfNamedSets: [Int: TuplePlaces] = [:]
  /// In whose eyes cells are read.
  var reader = CellReader()
  /// Whether roles do not see all of the cube.
  let isShared: Bool
  let deadline: ContinuousClock.Instant
  var steps = 0

  init(formulas: Formulas, cells: CellMemory, limits: MDXLimits) {
    let scope = formulas.scope
    self.formulas = formulas
    self.cells = cells
    self.limits = limits
    session = VisualBasicSession(now: .current, conventions: .of(language: scope.cube.language))
    home = scope.cube.hierarchies.map(\.defaultMember)
    coordinates = home
    nodeCounts = scope.cube.hierarchies.map { Int32($0.tree.nodeCount) }
    leftOutStarts =
      scope.cube.hierarchies.contains { $0.tree.outer != nil }
      ? scope.cube.hierarchies.map { $0.tree.outer?.start ?? Int32($0.tree.nodeCount) } : nil
    isShared = cells.isShared
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

  /// Whether the cell of an aggregated set is put together from those of its tuples; found out once.
  func isSummed(_ number: Int32, at measure: Int32) throws -> Bool {
    let isAdditive = cells.isAdditive(Int(measure))
    let known = summing[number]
    if let answer = isAdditive ? known?.additive : known?.other { return answer }
    let answer = try aggregates[Int(-1 - number)].isSummed(at: measure, in: self)
    summing[number] = (isAdditive ? answer : known?.additive, isAdditive ? known?.other : answer)
    return answer
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

  /// The current member of a hierarchy; nil where it is the default member, which holds though none of the session's
  /// roles shows it, and no formula of the cube's own asks.
  ///
  /// - Throws: `MDXFailure` where several stand for it together, as in a slicer of several members.
  func currentMember(_ hierarchy: Int) throws -> Member? {
    let ordinal = coordinates[hierarchy]
    if ordinal >= 0 {
      let member = Member(hierarchy: Int32(hierarchy), ordinal: ordinal)
      if scope.isSeen(member) { return member }
      let asking = frames.last.flatMap { scope.calculated($0.member) }
      return asking?.origin == .cube ? member : nil
    }
    throw MDXFailure(
      .other,
      "\(scope.cube.hierarchies[hierarchy].uniqueName) has no current member here: the slicer names several of them")
  }
}
