internal import MDX
internal import Synchronization
internal import VisualBasic

/// The bound formulas of a statement's scope: each is bound when first needed, by whoever evaluates the statement.
///
/// Those that the statement defines itself are bound before it runs, so that their mistakes are told then.
final class Formulas {
  let scope: CubeScope
  /// The named sets and aliases whose current tuple some expression asks for.
  var observedSlots: Set<Int> = []
  /// How many slots of current tuples are taken: the named sets', then those of aliases.
  var slotCount: Int
  private var members: [Member: any ScalarNode] = [:]
  private var sets: [Int: any SetNode] = [:]
  private var inWork: Set<Int> = []
  private let solveOrders: [[Int]]
  private let nodeCounts: [Int]
  private let restingMembers: [Int32]

  init(scope: CubeScope) {
    self.scope = scope
    slotCount = scope.namedSets.count
    solveOrders = scope.calculatedMembers.map { members in members.map { Self.solveOrder(of: $0) } }
    nodeCounts = scope.cube.hierarchies.map { $0.tree.nodeCount }
    restingMembers = scope.cube.hierarchies.map { hierarchy in
      // A default that is itself calculated would be computed for ever.
      Int(hierarchy.defaultMember) < hierarchy.tree.nodeCount
        ? hierarchy.defaultMember : hierarchy.allMember ?? 0
    }
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
    let binder = Binder(self)
    let bound = try binder.scalar(calculated.formula, role: "the formula of \(scope.uniqueName(of: member))")
    members[member] = bound
    return bound
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
    let bound = try Binder(self).set(set.formula, role: "the formula of the set \(set.name.bracketed)")
    sets[number] = bound
    return bound
  }
}
