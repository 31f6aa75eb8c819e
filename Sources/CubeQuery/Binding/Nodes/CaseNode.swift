internal import VisualBasic

/// `CASE`: the first branch that fits, or what follows ELSE.
struct CaseNode: ScalarNode {
  let operand: (any ScalarNode)?
  let branches: [(condition: any ScalarNode, result: any ScalarNode)]
  let otherwise: (any ScalarNode)?
  /// The same choice where all branches are members or tuples and one of these is wanted; nil where they are not.
  let members: (any Node)?

  /// What it may be; null where no branch fits and nothing follows ELSE.
  var results: [any ScalarNode] { branches.map(\.result) + [otherwise].compactMap { $0 } }

  private var parts: [any ScalarNode] {
    [operand, otherwise].compactMap { $0 } + branches.flatMap { [$0.condition, $0.result] }
  }

  var type: ExpressionType {
    let kinds = Set((branches.map(\.result) + [otherwise].compactMap { $0 }).map(\.type)).subtracting([.null])
    return kinds.count == 1 ? kinds.first ?? .scalar(.value) : .scalar(.value)
  }

  var dependencies: HierarchySet { parts.reduce(HierarchySet()) { $0.union($1.dependencies) } }
  var readsCells: Bool { parts.contains(where: \.readsCells) }

  func reach(_ reach: Reach, in space: Space) {
    for part in parts { part.reach(reach, in: space) }
  }

  func scalar(_ evaluation: Evaluation) throws -> ScalarValue {
    let compared = try operand?.scalar(evaluation)
    for branch in branches {
      let condition = try branch.condition.scalar(evaluation)
      let fits =
        if let compared { try evaluation.compare(compared, condition) == .same } else {
          try evaluation.isTrue(condition)
        }
      if fits { return try branch.result.scalar(evaluation) }
    }
    return try otherwise?.scalar(evaluation) ?? .null
  }
}
