internal import VisualBasic

/// Finds out whether an expression is surely null where no base cell that it reads has a value, so that the store's
/// groups tell where it is worth computing.
///
/// Base cells count at the members where the expression stands, but for the hierarchies in `moved`, whose members
/// formulas may change on the way. When in doubt the answer is no.
struct Strictness {
  let evaluation: Evaluation
  /// The hierarchies whose members formulas change before they read.
  private(set) var moved = HierarchySet([0])
  private var inWork: Set<Member> = []
  private var known: [Member: Bool] = [:]

  init(_ evaluation: Evaluation) { self.evaluation = evaluation }

  /// Whether a cell is null where nothing is there, at any member of a space.
  mutating func isStrict(cellIn space: Space) -> Bool {
    for hierarchy in 0..<space.count {
      for ordinal in space[hierarchy].ordinals {
        // What is put together over time has its groups at the finest members.
        if hierarchy == 0, evaluation.cells.isStored(ordinal), let time = evaluation.timeHierarchy(of: Int(ordinal)) {
          moved.insert(time)
        }
        if ordinal < 0 {
          for other in evaluation.aggregates[Int(-1 - ordinal)].tuples.hierarchies { moved.insert(other) }
        }
        guard evaluation.isCalculated(ordinal, in: hierarchy) else { continue }
        moved.insert(hierarchy)
        guard isStrict(member: Member(hierarchy: Int32(hierarchy), ordinal: ordinal), in: space) else { return false }
      }
    }
    return true
  }

  private mutating func isStrict(member: Member, in space: Space) -> Bool {
    if let answer = known[member] { return answer }
    // A member that needs itself is no less null than the rest of its formula makes it.
    guard inWork.insert(member).inserted else { return true }
    defer { inWork.remove(member) }
    guard let formula = try? evaluation.formulas.formula(of: member) else { return false }
    let answer = isStrict(formula, in: space)
    known[member] = answer
    return answer
  }

  /// Whether a scalar is null where nothing is there.
  mutating func isStrict(_ node: any Node, in space: Space) -> Bool {
    switch node {
    case is NullLiteral: return true
    case is CurrentCell: return true
    case let node as CellOfTuple: return isStrict(node.tuple, in: space)
    case let node as CaseNode:
      return node.results.allSatisfy { isStrict($0, in: space) }
    case let node as ScalarCall: return isStrict(node.parts, in: space)
    default: return false
    }
  }

  private mutating func isStrict(_ tuple: any TupleNode, in space: Space) -> Bool {
    guard let hierarchies = tuple.type.asSetOrTuple else { return false }
    for hierarchy in hierarchies { moved.insert(hierarchy) }
    guard let members = (tuple as? MemberTuple)?.members else { return false }
    // A measure that is computed may be one whose formula makes something of nothing.
    let computed = members.contains { !($0 is FixedMember || $0 is CurrentMemberNode) && $0.type.soleHierarchy == 0 }
    if computed { return false }
    for case let fixed as FixedMember in members
    where evaluation.isCalculated(fixed.fixed.ordinal, in: Int(fixed.fixed.hierarchy)) {
      guard isStrict(member: fixed.fixed, in: space) else { return false }
    }
    return true
  }

  private mutating func isStrict(_ call: CallParts, in space: Space) -> Bool {
    let arguments = call.arguments
    switch call.name.uppercased() {
    case "*":
      // Both are looked at, for what they move.
      let answers = arguments.map { isStrict($0, in: space) }
      return answers.contains(true)
    case "+", "-", "COALESCEEMPTY": return arguments.allSatisfy { isStrict($0, in: space) }
    case "/": return arguments.first.map { isStrict($0, in: space) } ?? false
    case "IIF": return arguments.dropFirst().allSatisfy { isStrict($0, in: space) }
    case "SUM", "AVG", "MIN", "MAX", "MEDIAN", "AGGREGATE":
      guard arguments.count > 1, let hierarchies = arguments[0].type.asSetOrTuple else { return false }
      for hierarchy in hierarchies { moved.insert(hierarchy) }
      return isStrict(arguments[1], in: space)
    default: return false
    }
  }

  /// Whether a condition surely does not hold where nothing is there.
  mutating func isFalse(_ node: any Node, in space: Space) -> Bool {
    guard let call = (node as? ScalarCall)?.parts else { return false }
    let arguments = call.arguments
    switch call.name.uppercased() {
    case "NOT":
      guard let inner = (arguments.first as? ScalarCall)?.parts, inner.name.uppercased() == "ISEMPTY" else {
        return false
      }
      return inner.arguments.first.map { isStrict($0, in: space) } ?? false
    case "=", "<>", "<", "<=", ">", ">=":
      let answers = arguments.map { isStrict($0, in: space) }
      return answers.contains(true)
    case "AND":
      let answers = arguments.map { isFalse($0, in: space) }
      return answers.contains(true)
    case "OR": return arguments.allSatisfy { isFalse($0, in: space) }
    default: return false
    }
  }
}
