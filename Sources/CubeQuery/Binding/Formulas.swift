internal import MDX
internal import Synchronization
internal import VisualBasic

/// The bound formulas of a statement's scope: each is bound when first needed, by whoever evaluates the statement.
///
/// Those that the statement defines itself are bound before it runs, so that their mistakes are told then.
final class Formulas {
  /// What names mean; visual totals add members while the statement runs.
  private(set) var scope: CubeScope
  /// The named sets and aliases whose current tuple some expression asks for.
  var observedSlots: Set<Int> = []
  /// What `Parameter` gives, by its name in small letters, for `ParamRef`.
  var parameters: [String: any Node] = [:]
  /// The values that were given for parameters from outside, by name in small letters.
  let givenValues: [String: ScalarValue]
  /// The names, in small letters, of those that the statement asks for.
  private(set) var usedValues: Set<String> = []
  /// Measures that are written as others are, unless their formulas tell.
  var formatModels: [Member: Member] = [:]
  /// How many slots of current tuples are taken: the named sets', then those of aliases.
  var slotCount: Int
  private var members: [Member: any ScalarNode] = [:]
  private var sets: [Int: any SetNode] = [:]
  private var inWork: Set<Int> = []
  private var solveOrders: [[Int]]
  private var addedMeasures: [String: Member] = [:]
  private var visualTotals: [VisualTotalKey: Member] = [:]
  private let nodeCounts: [Int]
  private let restingMembers: [Int32]

  init(scope: CubeScope, given values: [String: ScalarValue] = [:]) {
    self.scope = scope
    givenValues = values
    slotCount = scope.namedSets.count
    solveOrders = scope.calculatedMembers.map { members in members.map { Self.solveOrder(of: $0) } }
    nodeCounts = scope.cube.hierarchies.map { $0.tree.nodeCount }
    restingMembers = scope.cube.hierarchies.map { hierarchy in
      // A default that is itself calculated would be computed for ever.
      Int(hierarchy.defaultMember) < hierarchy.tree.nodeCount
        ? hierarchy.defaultMember : hierarchy.allMember ?? 0
    }
  }

  /// The value that was given for a parameter; nil where none was.
  func givenValue(of parameter: String) -> ScalarValue? {
    let name = parameter.lowercased()
    usedValues.insert(name)
    return givenValues[name]
  }

  private static func solveOrder(of member: CalculatedMember) -> Int {
    guard let setting = member.setting("SOLVE_ORDER") else { return 0 }
    switch setting.form {
    case .number(let text): return Double(text).flatMap { Int(exactly: $0.rounded()) } ?? 0
    case .text(let text): return Int(text) ?? 0
    case .unary(.minus, let inner):
      if case .number(let text) = inner.form { return -(Double(text).flatMap { Int(exactly: $0.rounded()) } ?? 0) }
      return 0
    default: return 0
    }
  }

  /// The solve order of a calculated member: of those that meet in a cell the highest is computed first.
  func solveOrder(_ hierarchy: Int, _ ordinal: Int32) -> Int {
    solveOrders[hierarchy][Int(ordinal) - nodeCounts[hierarchy]]
  }

  /// The member that is current while a calculated member of the hierarchy is computed: the default one.
  func resting(_ hierarchy: Int) -> Int32 { restingMembers[hierarchy] }

  /// A calculated member's formula.
  ///
  /// - Throws: `MDXFailure` where it does not bind.
  func formula(of member: Member) throws -> any ScalarNode {
    if let known = members[member] { return known }
    guard let calculated = scope.calculated(member) else { return CurrentCell() }
    let binder = Binder(self, isOfFormula: true, readingDefinitions: calculated.origin == .cube)
    let bound = try hidingNames(of: scope.uniqueName(of: member), calculated.origin) {
      try binder.scalar(calculated.formula, role: "the formula of \(scope.uniqueName(of: member))")
    }
    members[member] = bound
    return bound
  }

  /// A member that stands in a member's place for some members below it only.
  ///
  /// - Parameter name: what it is called; nil where it keeps the member's name.
  func visualTotal(of member: Member, over shown: [Int32], name: String?) -> Member {
    let key = VisualTotalKey(member: member, shown: shown, name: name)
    if let known = visualTotals[key] { return known }
    let total = scope.add(
      CalculatedMember(
        hierarchy: member.hierarchy, ordinal: scope.nextOrdinal(of: member.hierarchy),
        name: name ?? scope.name(of: member), caption: name ?? scope.caption(of: member), description: nil,
        parent: scope.parent(of: member), level: scope.level(of: member), formula: MDXExpression(.null),
        properties: [], isVisible: true, place: nil, origin: .statement, isPermitted: false))
    solveOrders[Int(member.hierarchy)].append(0)
    members[total] = VisualTotal(shown: TupleSet(hierarchy: Int(member.hierarchy), shown))
    visualTotals[key] = total
    return total
  }

  /// A measure that was added while the statement runs.
  func added(measure name: String) -> Member? { addedMeasures[name.lowercased()] }

  /// Adds a calculated measure of the cube's that no name means.
  func add(measure name: String, as formula: MDXExpression, properties: [PropertySetting] = []) -> Member {
    let member = scope.add(
      CalculatedMember(
        hierarchy: 0, ordinal: scope.nextOrdinal(of: 0), name: name, caption: name, description: nil, parent: nil,
        level: 0, formula: formula, properties: properties, isVisible: true, place: nil, origin: .cube,
        isPermitted: false))
    solveOrders[0].append(0)
    addedMeasures[name.lowercased()] = member
    return member
  }

  /// A named set's formula.
  ///
  /// - Throws: `MDXFailure` where it does not bind, or needs itself.
  func set(_ number: Int) throws -> any SetNode {
    if let known = sets[number] { return known }
    let set = scope.namedSets[number]
    guard inWork.insert(number).inserted else {
      throw MDXFailure(.recursion, "the set \(set.name.bracketed) needs itself to be computed", at: set.formula.range)
    }
    defer { inWork.remove(number) }
    let bound = try hidingNames(of: "the set \(set.name.bracketed)", set.origin) {
      try Binder(self, readingDefinitions: set.origin == .cube).set(
        set.formula, role: "the formula of the set \(set.name.bracketed)")
    }
    sets[number] = bound
    return bound
  }

  /// Binds a formula; for a role that does not see what a formula of the cube's names, it is not told what that is.
  private func hidingNames<Bound>(
    of owner: String, _ origin: CalculatedMember.Origin, _ bind: () throws -> Bound
  ) throws -> Bound {
    do {
      return try bind()
    } catch let failure as MDXFailure {
      guard origin == .cube, scope.cube.role != nil, failure.kind == .unknownName else { throw failure }
      throw MDXFailure(.unknownName, "\(owner) is computed from what the role does not see")
    }
  }
}
