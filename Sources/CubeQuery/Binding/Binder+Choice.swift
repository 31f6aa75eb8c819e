internal import MDX
internal import VisualBasic

/// `CASE`.
extension Binder {
  /// The most branches of a choice between members, each of which stands within the one before.
  private static let mostBranches = 100

  /// A choice between scalars, which is one between members too where all results are; or one between sets.
  func choice(_ choice: CaseExpression, at range: SourceRange) throws -> any Node {
    var mistakes = GatheredMistakes()
    func part<Made>(_ expression: MDXExpression?, _ bind: (MDXExpression) throws -> Made) throws -> Made? {
      try expression.flatMap { expression in try mistakes.attempt { try bind(expression) } }
    }
    let operand = try part(choice.operand) { try scalar($0, role: "what CASE compares") }
    let conditions = try choice.branches.map { branch in
      try part(branch.condition) {
        choice.operand == nil
          ? try truth($0, role: "what follows WHEN") : try scalar($0, role: "what follows WHEN")
      }
    }
    let results = try choice.branches.map { branch in try part(branch.result) { try node($0) } }
    let otherwise = try part(choice.otherwise) { try node($0) }
    try mistakes.check()
    let all = results.compactMap(\.self) + [otherwise].compactMap(\.self)
    if all.contains(where: { $0 is any SetNode && !($0 is NullLiteral) }) {
      guard all.allSatisfy({ Conversion.convert($0, to: .set, scope) != nil }) else {
        let words = all.map(\.type.word).joined(separator: ", ")
        throw MDXFailure(.type, "the results of CASE are of kinds that do not go together: \(words)", at: range)
      }
      return try nested(
        zip(conditions, results).compactMap { condition, result in
          guard let condition, let result else { return nil }
          return (condition, result)
        }, otherwise, comparing: operand, at: range)
    }
    let values = try each(zip(choice.branches, results)) { branch, result in
      try scalar(result ?? NullLiteral(), "what follows THEN", at: branch.result.range)
    }
    let branches = zip(conditions, results).compactMap { condition, result in
      condition.flatMap { condition in result.map { (condition, $0) } }
    }
    let isOfMembers = branches.count <= Self.mostBranches && all.allSatisfy { $0 is any MembersNode }
    return CaseNode(
      operand: operand,
      branches: zip(conditions, values).compactMap { condition, value in condition.map { ($0, value) } },
      otherwise: try otherwise.map { try scalar($0, "what follows ELSE", at: choice.otherwise?.range ?? range) },
      members: isOfMembers ? try nested(branches, otherwise, comparing: operand, at: range) : nil)
  }

  private func scalar(_ node: any Node, _ role: String, at range: SourceRange) throws -> any ScalarNode {
    try converted(node, to: .value, role: role, at: range)
  }

  /// A CASE whose results are members, tuples or sets, as calls of `IIf` within each other.
  private func nested(
    _ branches: [(condition: any ScalarNode, result: any Node)], _ otherwise: (any Node)?,
    comparing operand: (any ScalarNode)?, at range: SourceRange
  ) throws -> any Node {
    func call(_ name: String, _ syntax: Overload.Syntax, _ arguments: any Node...) throws -> any Node {
      try self.call(
        Name(name, isQuoted: false, range: range), syntax, arguments.map { .bound($0) }, at: range)
    }
    return try branches.reversed().reduce(otherwise ?? NullLiteral()) { rest, branch in
      let condition: any Node =
        if let operand { try call("=", .infix, operand, branch.condition) } else { branch.condition }
      return try call("IIf", .call, condition, branch.result, rest)
    }
  }
}
