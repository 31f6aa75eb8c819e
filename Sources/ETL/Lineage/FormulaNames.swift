internal import MDX

/// The names that a formula in MDX holds, in order of appearance.
struct FormulaNames {
  /// The compound names, each with its segments up to a key: `[Measures].[Revenue]`, `[Product].[Drink].Children`.
  private(set) var paths: [[String]] = []
  /// The texts that functions such as `KPIValue` are given.
  private(set) var indicators: [String] = []

  /// The names of a formula; none of one that cannot be read, which whoever opens the cube tells.
  init(in formula: String) {
    guard let tree = MDXExpression.parse(formula).tree else { return }
    gather(tree)
  }

  private mutating func gather(_ expression: MDXExpression?) {
    switch expression?.form {
    case nil, .number, .text, .null, .parameter: break
    case .name(let name): paths.append(Self.segments(of: name))
    case .tuple(let parts), .set(let parts): for part in parts { gather(part) }
    case .call(let call):
      if call.function.text.lowercased().hasPrefix("kpi"), case .text(let name)? = call.arguments.first??.form {
        indicators.append(name)
      }
      for argument in call.arguments { gather(argument) }
    case .method(let call):
      gather(call.receiver)
      for argument in call.arguments { gather(argument) }
    case .property(let access): gather(access.receiver)
    case .unary(_, let inner), .cast(let inner, _), .alias(let inner, _): gather(inner)
    case .binary(_, let left, let right):
      gather(left)
      gather(right)
    case .choice(let choice):
      gather(choice.operand)
      for branch in choice.branches {
        gather(branch.condition)
        gather(branch.result)
      }
      gather(choice.otherwise)
    }
  }

  private static func segments(of name: CompoundName) -> [String] {
    name.segments.prefix { if case .name = $0 { true } else { false } }.compactMap {
      if case .name(let name) = $0 { name.text } else { nil }
    }
  }

  /// The segments of a text that is one name; none where it is more, or none.
  static func segments(of text: String) -> [String] {
    guard case .name(let name)? = MDXExpression.parse(text).tree?.form else { return [] }
    return segments(of: name)
  }
}
