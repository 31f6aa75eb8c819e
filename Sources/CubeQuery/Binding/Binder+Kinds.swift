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
