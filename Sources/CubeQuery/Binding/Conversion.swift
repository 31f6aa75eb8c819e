internal import VisualBasic

/// The implicit conversions between kinds of expressions, as Mondrian has them.
///
/// What a conversion costs decides between overloads: the cheapest fits best.
enum Conversion {
  typealias Result = (node: any Node, cost: Int)

  /// A node as something of a kind; nil where it cannot be.
  static func convert(_ node: any Node, to kind: Parameter.Kind, _ scope: CubeScope) -> Result? {
    if node is NullLiteral { return kind.takesNull ? (node, 0) : nil }
    if kind.isOfMembers, let members = (node as? CaseNode)?.members { return convert(members, to: kind, scope) }
    switch kind {
    case .flag(let words):
      guard case .flag(let word) = node.type, words.contains(word) else { return nil }
      return (node, 0)
    case .dimension: return dimension(node, scope)
    case .hierarchy: return hierarchy(node)
    case .level: return node is any LevelNode ? (node, 0) : nil
    case .member: return member(node)
    case .tuple: return tuple(node)
    case .set: return set(node)
    case .number, .integer, .text, .boolean, .date, .value: return scalar(node, kind)
    }
  }

  private static func dimension(_ node: any Node, _ scope: CubeScope) -> Result? {
    if node is any DimensionNode { return (node, 0) }
    let cost =
      switch node {
      case is any HierarchyNode: 1
      case is any LevelNode: 2
      case is any MemberNode: 3
      default: 4
      }
    guard node is any HierarchyNode || node is any LevelNode || node is any MembersNode,
      let hierarchy = node.type.soleHierarchy
    else { return nil }
    let dimension = scope.cube.dimensions[scope.cube.hierarchies[hierarchy].dimension]
    let hierarchies = dimension.hierarchies.map { Int($0) }
    let seen = hierarchies.filter { scope.cube.hierarchies[$0].isPermitted }
    return (FixedDimension(hierarchies: seen.isEmpty ? hierarchies : seen), cost)
  }

  private static func hierarchy(_ node: any Node) -> Result? {
    if node is any HierarchyNode { return (node, 0) }
    guard let hierarchy = node.type.soleHierarchy else {
      switch node {
      case let node as any DimensionNode: return (HierarchyOfDimension(node), 1)
      case let node as any MemberNode: return (HierarchyOfMember(node), 3)
      default: return nil
      }
    }
    switch node {
    case is any DimensionNode: return (FixedHierarchy(index: hierarchy), 1)
    case is any LevelNode: return (FixedHierarchy(index: hierarchy), 2)
    case is any MembersNode: return (FixedHierarchy(index: hierarchy), 3)
    default: return nil
    }
  }

  private static func member(_ node: any Node) -> Result? {
    if node is any MemberNode { return (node, 0) }
    if let tuple = node as? any TupleNode {
      // A tuple of one member is that member; of how many it is may not be known.
      return tuple.type.asSetOrTuple.map { $0.count == 1 } ?? true ? (TupleMember(tuple), 1) : nil
    }
    guard let hierarchy = hierarchy(node), !(node is any LevelNode), let place = hierarchy.node as? any HierarchyNode
    else { return nil }
    return node is any MembersNode ? nil : (CurrentMemberNode(place), hierarchy.cost + 1)
  }

  private static func tuple(_ node: any Node) -> Result? {
    if node is any TupleNode { return (node, 0) }
    guard let member = member(node), let inner = member.node as? any MemberNode else { return nil }
    return (MemberTuple([inner]), member.cost + 1)
  }

  private static func set(_ node: any Node) -> Result? {
    if node is any SetNode { return (node, 0) }
    if let joined = joined(node) { return (TupleAsSet(joined), 6) }
    guard let tuple = tuple(node), let inner = tuple.node as? any TupleNode else { return nil }
    return (TupleAsSet(inner), tuple.cost + 6)
  }

  /// The tuple that a product of members and tuples is where a set is wanted, rather than the product of their cells;
  /// nil where two parts are of one hierarchy.
  private static func joined(_ node: any Node) -> JoinedTuple? {
    guard let call = (node as? ScalarCall)?.parts, call.name == "*" else { return nil }
    let parts = call.arguments.compactMap { joined($0) ?? ($0 as? CellOfTuple)?.tuple }
    let hierarchies = parts.flatMap { $0.type.asSetOrTuple ?? [] }
    guard parts.count == call.arguments.count, Set(hierarchies).count == hierarchies.count else { return nil }
    return JoinedTuple(parts: parts)
  }

  private static func scalar(_ node: any Node, _ kind: Parameter.Kind) -> Result? {
    if node is any ScalarNode, case .scalar(let own) = node.type { return cost(own, kind).map { (node, $0) } }
    guard let tuple = tuple(node), let inner = tuple.node as? any TupleNode else { return nil }
    return (CellOfTuple(inner), tuple.cost + 2)
  }

  /// What it costs to take a scalar of one kind as another; nil where that never fits.
  private static func cost(_ own: ScalarKind, _ kind: Parameter.Kind) -> Int? {
    switch (own, kind) {
    case (_, .value): 1
    case (.number, .number), (.integer, .integer), (.text, .text), (.boolean, .boolean), (.date, .date): 0
    case (.integer, .number), (.number, .integer): 0
    case (.value, _): 2
    case (.number, .boolean), (.integer, .boolean): 3
    case (.number, .date), (.integer, .date), (.date, .number), (.date, .integer): 3
    default: nil
    }
  }
}

extension Parameter.Kind {
  /// Whether it is something other than a scalar or a word.
  fileprivate var isOfMembers: Bool {
    switch self {
    case .dimension, .hierarchy, .level, .member, .tuple, .set: true
    case .flag, .number, .integer, .text, .boolean, .date, .value: false
    }
  }

  fileprivate var takesNull: Bool {
    switch self {
    case .flag, .dimension, .hierarchy, .level: false
    default: true
    }
  }
}
