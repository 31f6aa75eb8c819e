internal import CubeModel
internal import MDX
internal import VisualBasic

/// How the cells of a statement are written: which format holds for a member, by Mondrian's rules.
///
/// A measure without a format of its own has that of the first member with one in its formula, or, where it yields whole
/// numbers, `#,##0`.
final class Formats {
  /// A format of a member.
  enum Format {
    case none
    case fixed(String)
    case computed(any ScalarNode)
  }

  private let formulas: Formulas
  private let language: String
  private var known: [Member: Format] = [:]
  private var inWork: Set<Member> = []
  private var parsed: [String: FormatString] = [:]
  private let conventions: FormatConventions
  /// The names under which a format may be set.
  private static let settings = ["FORMAT_STRING", "FORMAT", "FORMAT_EXP"]

  init(_ formulas: Formulas) {
    self.formulas = formulas
    language = formulas.scope.cube.language
    conventions = .of(language: language)
  }

  private var scope: CubeScope { formulas.scope }

  /// The format of a member.
  func format(of member: Member) -> Format {
    if let format = known[member] { return format }
    guard inWork.insert(member).inserted else { return .none }
    defer { inWork.remove(member) }
    let format = found(member)
    known[member] = format
    return format
  }

  private func found(_ member: Member) -> Format {
    guard let calculated = scope.calculated(member) else {
      guard member.isMeasure else { return .none }
      return .fixed(scope.cube.measures[Int(member.ordinal)].definition.formatText?.text(in: language) ?? "")
    }
    for name in Self.settings {
      guard let setting = calculated.setting(name) else { continue }
      if case .text(let text) = setting.form { return .fixed(text) }
      guard let node = try? Binder(formulas).scalar(setting, role: "the format") else { continue }
      return .computed(node)
    }
    guard member.isMeasure else { return .none }
    let inherited = inherited(calculated.formula)
    if case .none = inherited, let model = formulas.formatModels[member] { return format(of: model) }
    if let formula = try? formulas.formula(of: member), formula.type == .scalar(.integer), !(formula is Literal) {
      return .fixed("#,##0")
    }
    return inherited
  }

  /// The format of the first member with one in an expression.
  private func inherited(_ expression: MDXExpression) -> Format {
    if case .name(let name) = expression.form {
      switch scope.resolve(name.segments)?.meaning {
      case .member(let member): return format(of: member)
      case .namedSet(let number): return inherited(scope.namedSets[number].formula)
      default: return .none
      }
    }
    if let member = indicatorPart(expression) { return format(of: member) }
    for part in expression.parts {
      let format = inherited(part)
      if case .none = format { continue }
      return format
    }
    return .none
  }

  /// The part of a KPI that an expression is, as `KPIGoal('Win rate')`.
  private func indicatorPart(_ expression: MDXExpression) -> Member? {
    guard case .call(let call) = expression.form, case .text(let name)?? = call.arguments.first?.map(\.form),
      let part = IndicatorPart.allCases.first(where: { ("KPI" + $0.rawValue).isSpelled(call.function.text) })
    else { return nil }
    return try? formulas.member(of: part, ofIndicator: name)
  }

  /// The formats of the calculated members of a space.
  func formats(in space: Space, _ evaluation: Evaluation) -> [Format] {
    (0..<space.count).flatMap { hierarchy in
      space[hierarchy].ordinals.filter { evaluation.isCalculated($0, in: hierarchy) }.map {
        format(of: Member(hierarchy: Int32(hierarchy), ordinal: $0))
      }
    }
  }

  /// The text of a value in a format.
  ///
  /// The empty format, which stored measures without one have, writes thousands apart and up to three decimals.
  func text(of value: ScalarValue, in format: String) -> String {
    if format.isEmpty, let number = value.number, number.isFinite {
      let hasFraction = (number * 1000).rounded() != number.rounded() * 1000
      return text(of: value, in: hasFraction ? "#,##0.###" : "#,##0")
    }
    if let known = parsed[format] { return known.text(of: value) }
    let string = FormatString(format, conventions: conventions)
    parsed[format] = string
    return string.text(of: value)
  }
}

extension MDXExpression {
  /// The expressions of which this one is made, in order.
  var parts: [MDXExpression] {
    switch form {
    case .name, .number, .text, .null, .parameter: []
    case .tuple(let parts), .set(let parts): parts
    case .call(let call): call.arguments.compactMap { $0 }
    case .method(let call): [call.receiver] + call.arguments.compactMap { $0 }
    case .property(let access): [access.receiver]
    case .unary(_, let operand): [operand]
    case .binary(_, let left, let right): [left, right]
    case .choice(let choice):
      [choice.operand].compactMap { $0 } + choice.branches.flatMap { [$0.condition, $0.result] }
        + [choice.otherwise].compactMap { $0 }
    case .cast(let operand, _), .alias(let operand, _): [operand]
    }
  }
}
