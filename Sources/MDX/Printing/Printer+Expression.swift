extension Printer {
  /// Writes an expression, in parentheses where it holds together less tightly than its place needs.
  mutating func expression(_ expression: MDXExpression, atLeast needed: Precedence = .alias) {
    let needsParentheses = expression.form.precedence < needed
    if needsParentheses { write("(") }
    form(expression.form)
    if needsParentheses { write(")") }
  }

  private mutating func form(_ form: MDXExpression.Form) {
    switch form {
    case .name(let name): compoundName(name)
    case .number(let number): write(number)
    case .text(let content): quoted(content)
    case .null: write("NULL")
    case .parameter(let parameter): write("@\(parameter)")
    case .tuple(let elements): list("(", elements, ")")
    case .set(let elements): list("{", elements, "}")
    case .call(let call):
      if let library = call.library {
        name(library)
        write("!")
      }
      write(call.function.text)
      arguments(call.arguments)
    case .method(let call):
      receiver(call.receiver)
      write(".\(call.method.text)")
      arguments(call.arguments)
    case .property(let access):
      receiver(access.receiver)
      write(".")
      segment(access.segment, isFirst: false)
    case .unary(let sign, let operand): unary(sign, operand)
    case .binary(let binary, let left, let right):
      expression(left, atLeast: binary.precedence)
      write(binary == .range ? ":" : " \(binary.rawValue) ")
      expression(right, atLeast: binary.precedence.tighter)
    case .choice(let choice): self.choice(choice)
    case .cast(let operand, let type):
      write("CAST(")
      expression(operand, atLeast: .or)
      write(" AS ")
      name(type)
      write(")")
    case .alias(let operand, let alias):
      expression(operand, atLeast: .or)
      write(" AS ")
      name(alias)
    }
  }

  private mutating func list(_ opening: String, _ elements: [MDXExpression], _ closing: String) {
    write(opening)
    write(elements) { $0.expression($1) }
    write(closing)
  }

  private mutating func arguments(_ arguments: [MDXExpression?]) {
    write("(")
    write(arguments) { printer, argument in
      if let argument { printer.expression(argument) }
    }
    write(")")
  }

  /// Writes what stands before a dot; a number in parentheses, for its own dot.
  private mutating func receiver(_ receiver: MDXExpression) {
    if case .number = receiver.form {
      list("(", [receiver], ")")
    } else {
      expression(receiver, atLeast: .primary)
    }
  }

  private mutating func unary(_ sign: UnaryOperator, _ operand: MDXExpression) {
    write(sign.rawValue)
    // `- -x`, for two dashes begin a comment.
    if case .unary = operand.form { write(" ") } else if sign == .not || sign == .existing { write(" ") }
    expression(operand, atLeast: sign.precedence)
  }

  private mutating func choice(_ choice: CaseExpression) {
    write("CASE")
    if let operand = choice.operand {
      write(" ")
      expression(operand, atLeast: .or)
    }
    for branch in choice.branches {
      write(" WHEN ")
      expression(branch.condition, atLeast: .or)
      write(" THEN ")
      expression(branch.result, atLeast: .or)
    }
    if let otherwise = choice.otherwise {
      write(" ELSE ")
      expression(otherwise, atLeast: .or)
    }
    write(" END")
  }
}

extension MDXExpression.Form {
  var precedence: Precedence {
    switch self {
    case .alias: .alias
    case .unary(let sign, _): sign.precedence
    case .binary(let binary, _, _): binary.precedence
    default: .primary
    }
  }
}
