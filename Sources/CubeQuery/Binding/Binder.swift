internal import MDX
internal import StarSchema
internal import VisualBasic
internal import Wording

/// Binds expressions: looks up what their names mean, chooses the functions that they call, checks every type.
final class Binder {
  let formulas: Formulas
  /// The sets that have been given a name by `AS` so far, the latest last.
  private var aliases: [(name: String, set: Result<AliasedSet, MDXFailure>)] = []

  /// What names mean.
  let scope: CubeScope

  /// Whether it is the formula of a calculated member that is bound, which may use measures that subselects leave out.
  let isOfFormula: Bool

  /// - Parameters:
  ///   - isOfFormula: whether it is the formula of a calculated member that is bound.
  ///   - readingDefinitions: whether it is the cube's own formula that is bound, which may use what the role may not see.
  ///   - findingAncestors: whether it may name members by ancestors that the role may not see.
  init(
    _ formulas: Formulas, isOfFormula: Bool = false, readingDefinitions: Bool = false, findingAncestors: Bool = false
  ) {
    self.formulas = formulas
    self.isOfFormula = isOfFormula
    var scope = formulas.scope
    scope.readsDefinitions = readingDefinitions
    if findingAncestors { scope.findsAncestors = true }
    self.scope = scope
  }

  /// An expression, whatever it is.
  ///
  /// - Throws: `MDXFailure` with the place.
  func node(_ expression: MDXExpression) throws -> any Node {
    switch expression.form {
    case .name(let name): return try self.name(name)
    case .number(let text): return Literal(value: Self.number(text))
    case .text(let text): return Literal(value: .text(text))
    case .null: return NullLiteral()
    case .parameter(let name): return try given(name, at: expression.range)
    case .tuple(let parts): return try tuple(parts, at: expression.range)
    case .set(let parts): return try set(of: parts, at: expression.range)
    case .call(let call): return try item(call, at: expression.range) ?? self.call(call, at: expression.range)
    case .method(let call): return try item(call, at: expression.range) ?? self.call(call, at: expression.range)
    case .property(let access): return try property(access, at: expression.range)
    case .unary(let sign, let operand):
      return try call(
        Name(sign.rawValue, isQuoted: false, range: expression.range), .prefix, [.expression(operand)],
        at: expression.range)
    case .binary(let sign, let left, let right):
      return try call(
        Name(sign.rawValue, isQuoted: false, range: expression.range), .infix, [.expression(left), .expression(right)],
        at: expression.range)
    case .choice(let choice): return try self.choice(choice, at: expression.range)
    case .cast(let operand, let type): return try cast(operand, to: type, at: expression.range)
    case .alias(let inner, let name): return try alias(inner, name)
    }
  }

  /// A literal number: exact where it fits.
  static func number(_ text: String) -> ScalarValue {
    if let whole = Int(text) { return .integer(whole) }
    if let decimal = ScaledDecimal(text) { return .decimal(decimal) }
    return .number(Double(text) ?? .nan)
  }

  /// What is made of each part: all are tried, so that the mistakes of all are told.
  func each<Part, Made>(_ parts: some Sequence<Part>, _ make: (Part) throws -> Made) throws -> [Made] {
    var mistakes = GatheredMistakes()
    let made = try parts.compactMap { part in try mistakes.attempt { try make(part) } }
    try mistakes.check()
    return made
  }

  private func alias(_ inner: MDXExpression, _ name: Name) throws -> any Node {
    let word = name.text.lowercased()
    do {
      let set = AliasedSet(inner: try self.set(inner, role: "what '\(name.text)' names"), slot: formulas.slotCount)
      formulas.slotCount += 1
      aliases.append((word, .success(set)))
      return set
    } catch let failure as MDXFailure {
      // Whoever uses the name fails by the same mistake, which is told once.
      aliases.append((word, .failure(failure)))
      throw failure
    }
  }

  /// The set that has been given a name.
  ///
  /// - Throws: `MDXFailure` where that set does not bind.
  func aliased(_ name: String) throws -> AliasedSet? { try aliases.last { $0.name == name.lowercased() }?.set.get() }
}
