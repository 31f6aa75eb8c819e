internal import MDX
internal import VisualBasic
internal import Wording

/// Parameters, whose values are given from outside.
extension Binder {
  /// `@Name`.
  func given(_ name: String, at range: SourceRange) throws -> any Node {
    if let value = formulas.givenValue(of: name) { return Literal(value: value) }
    let known = formulas.givenValues.keys.sorted()
    throw MDXFailure(
      .unknownName,
      "no value is given for the parameter @\(name).\(NearestName.question(for: name, among: known))", at: range)
  }

  /// What is given for a parameter that is declared with a type and a default; nil where nothing is.
  ///
  /// - Parameters:
  ///   - type: the type as written: a word, a hierarchy or a level.
  ///   - fallback: the default, whose kind the value must have.
  /// - Throws: `MDXFailure` where the value is nothing of that kind.
  func given(_ name: String, as type: any Node, like fallback: any Node) throws -> (any Node)? {
    guard let value = formulas.givenValue(of: name) else { return nil }
    if value.isNull { return NullLiteral() }
    guard case .flag(let word) = type.type else { return try members(value.description, of: name, like: fallback) }
    let typed: ScalarValue? =
      switch word {
      case "STRING": .text(value.description)
      case "INTEGER": value.asNumber.flatMap { Int(exactly: $0) }.map { .integer($0) }
      default: value.asNumber.map { value.number == nil ? .number($0) : value }
      }
    guard let typed else {
      throw MDXFailure(.type, "the parameter '\(name)' is of type \(word), and what is given for it is not")
    }
    return Literal(value: typed)
  }

  private func members(_ text: String, of name: String, like fallback: any Node) throws -> any Node {
    let node: any Node =
      fallback is any SetNode
      ? try self.node(inText: text, as: .set) as any SetNode
      : try self.node(inText: text, as: .member) as any MemberNode
    guard node.type.asSetOrTuple == fallback.type.asSetOrTuple else {
      throw MDXFailure(
        .type,
        "the parameter '\(name)' is of \(names(fallback.type.hierarchies)), and what is given of "
          + names(node.type.hierarchies))
    }
    return node
  }
}
