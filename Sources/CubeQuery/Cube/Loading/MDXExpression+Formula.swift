internal import CubeModel
internal import MDX

extension MDXExpression {
  /// The arithmetic of a measure as MDX, with its own rules: null makes the whole null, and so does a division by zero.
  init(_ formula: Formula) {
    switch formula {
    case .number(let value): self = Self.literal(value)
    case .measure(let name): self.init(.name(CompoundName("Measures", name)))
    case .negative(let inner): self.init(.unary(.minus, MDXExpression(inner)))
    case .operation(let operation, let left, let right):
      let (left, right) = (MDXExpression(left), MDXExpression(right))
      switch operation {
      case .plus: self = Self.unlessNull([left, right], MDXExpression(.binary(.plus, left, right)))
      case .minus: self = Self.unlessNull([left, right], MDXExpression(.binary(.minus, left, right)))
      case .times: self.init(.binary(.times, left, right))
      case .divide:
        let isZero = MDXExpression(.binary(.equal, right, MDXExpression(.number("0"))))
        self = Self.unless(
          MDXExpression(.binary(.or, Self.isEmpty(right), isZero)), MDXExpression(.binary(.divided, left, right)))
      }
    }
  }

  private static func literal(_ value: Double) -> MDXExpression {
    let number = MDXExpression(.number(value.magnitude.description))
    return value < 0 ? MDXExpression(.unary(.minus, number)) : number
  }

  /// Numbers are never null, so only others are asked.
  private static func unlessNull(_ operands: [MDXExpression], _ result: MDXExpression) -> MDXExpression {
    let tests = operands.filter { if case .number = $0.form { false } else { true } }.map(isEmpty)
    guard let first = tests.first else { return result }
    return unless(tests.dropFirst().reduce(first) { MDXExpression(.binary(.or, $0, $1)) }, result)
  }

  private static func unless(_ condition: MDXExpression, _ result: MDXExpression) -> MDXExpression {
    call("IIf", [condition, MDXExpression(.null), result])
  }

  private static func isEmpty(_ operand: MDXExpression) -> MDXExpression { call("IsEmpty", [operand]) }

  private static func call(_ function: String, _ arguments: [MDXExpression]) -> MDXExpression {
    MDXExpression(.call(FunctionCall(Name(function, isQuoted: false), arguments)))
  }
}
