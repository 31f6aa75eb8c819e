internal import MDX
internal import VisualBasic
internal import Wording

/// Expressions as what is asked for.
extension Binder {
  /// An expression as a scalar.
  func scalar(_ expression: MDXExpression, role: String) throws -> any ScalarNode {
    try converted(node(expression), to: .value, role: role, at: expression.range)
  }

  /// An expression as a set.
  func set(_ expression: MDXExpression, role: String) throws -> any SetNode {
    try converted(node(expression), to: .set, role: role, at: expression.range)
  }

  /// An expression as a truth.
  func truth(_ expression: MDXExpression, role: String) throws -> any ScalarNode {
    try converted(node(expression), to: .boolean, role: role, at: expression.range)
  }

  /// A node as something of a kind.
  func converted<Wanted>(
    _ node: any Node, to kind: Parameter.Kind, role: String, at range: SourceRange
  ) throws -> Wanted {
    guard let found = Conversion.convert(node, to: kind, scope)?.node as? Wanted else {
      throw MDXFailure(
        .type, "\(role) is \(node.type.word), and \(Parameter(kind: kind).signature) is needed", at: range)
    }
    return found
  }

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
    return CaseNode(
      operand: operand,
      branches: zip(conditions, values).compactMap { condition, value in condition.map { ($0, value) } },
      otherwise: try otherwise.map { try scalar($0, "what follows ELSE", at: choice.otherwise?.range ?? range) })
  }

  private func scalar(_ node: any Node, _ role: String, at range: SourceRange) throws -> any ScalarNode {
    try converted(node, to: .value, role: role, at: range)
  }

  /// A CASE whose results are sets, as calls of `IIf` within each other.
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

  func cast(_ operand: MDXExpression, to type: Name, at range: SourceRange) throws -> any Node {
    let function = Name("CAST AS \(type.text.uppercased())", isQuoted: false, range: type.range)
    guard FunctionTable.standard.function(named: function.text, .call) != nil else {
      let types = FunctionTable.standard.names(.call).compactMap { name in
        name.hasPrefix("CAST AS ") ? String(name.dropFirst(8)) : nil
      }
      throw MDXFailure(
        .unknownName,
        "'\(type.text)' is no type to cast to; there are \(types.sorted().joined(separator: ", "))."
          + NearestName.question(for: type.text, among: types), at: type.range)
    }
    return try call(function, .call, [.expression(operand)], at: range)
  }
}
