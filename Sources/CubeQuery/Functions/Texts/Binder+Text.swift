internal import MDX
internal import VisualBasic

extension Binder {
  /// An expression that a text says, as something of a kind.
  ///
  /// - Parameter isConstrained: whether it may only be names of members, and tuples and sets of these; of a value, a
  ///   number or text.
  /// - Throws: `MDXFailure` without a place: places are in the text, not in the statement.
  func node<Wanted>(inText text: String, as kind: Parameter.Kind, isConstrained: Bool = false) throws -> Wanted {
    let tree: MDXExpression
    do {
      tree = try MDXExpression(parsing: text)
    } catch {
      throw MDXFailure(.syntax, "the text '\(text)' is no expression: \(error)")
    }
    do {
      let node = try node(tree)
      if isConstrained, try !isPlain(tree, as: kind) {
        throw MDXFailure(
          .type, "with CONSTRAINED a text is \(kind.plainPhrase), and '\(text)' is more than that")
      }
      return try converted(node, to: kind, role: "what the text '\(text)' says", at: tree.range)
    } catch let failure as MDXFailure {
      throw failure.withoutPlaces
    }
  }

  /// Whether an expression says something of a kind without computing anything.
  private func isPlain(_ tree: MDXExpression, as kind: Parameter.Kind) throws -> Bool {
    switch (kind, tree.form) {
    case (.value, .number), (.value, .text), (.value, .null): true
    case (.value, .unary(.minus, let inner)), (.value, .unary(.plus, let inner)): try isPlain(inner, as: kind)
    case (.value, _): false
    case (_, .name): try node(tree) is any NamedMemberNode
    case (.tuple, .tuple(let parts)), (.set, .tuple(let parts)): try parts.allSatisfy { try isPlain($0, as: .member) }
    case (.set, .set(let parts)): try parts.allSatisfy { try isPlain($0, as: .tuple) }
    default: false
    }
  }
}

extension Parameter.Kind {
  fileprivate var plainPhrase: String {
    switch self {
    case .member: "the name of a member"
    case .tuple: "a tuple of names of members"
    case .set: "a set of names of members, or of tuples of these"
    default: "a number or text"
    }
  }
}

extension Overload {
  /// A function that reads an expression from its first argument; CONSTRAINED among the others restricts it.
  ///
  /// A text as written is read when the statement is bound. What is wrong with it, as with any other, is told where the
  /// function is evaluated: the other cells are fine.
  static func reading(
    _ kind: Parameter.Kind, then parameters: [Parameter], type: @escaping Typing, _ body: Body
  ) -> Overload {
    .any(.call, [.text] + parameters, type: type, looksAt: .everything, readsCells: true, body: body)
      .expanding { binder, arguments in
        guard case .text(let text)? = (arguments.first as? Literal)?.value else { return nil }
        let isConstrained = arguments.contains { $0 is Flag }
        let node: (any Node)? =
          switch kind {
          case .member: try? binder.node(inText: text, as: kind, isConstrained: isConstrained) as any MemberNode
          case .tuple: try? binder.node(inText: text, as: kind, isConstrained: isConstrained) as any TupleNode
          case .set: try? binder.node(inText: text, as: kind, isConstrained: isConstrained) as any SetNode
          default: try? binder.node(inText: text, as: kind, isConstrained: isConstrained) as any ScalarNode
          }
        guard let node else { return nil }
        let type = try type(arguments.map(\.type), binder.scope)
        if let wanted = type.asSetOrTuple, let own = node.type.asSetOrTuple, wanted != own {
          throw MDXFailure(
            .type, "the text '\(text)' is of \(binder.names(own)), and \(binder.names(wanted)) is asked for")
        }
        return node
      }
  }
}

extension Call {
  /// What the text in the first argument says, as something of a kind; null says nothing.
  func read<Wanted>(as kind: Parameter.Kind) throws -> Wanted {
    guard let text = try text(0) else { throw mistake("a text that says an expression is needed, and it is null") }
    return try Binder(evaluation.formulas)
      .node(inText: text, as: kind, isConstrained: (1..<max(1, count)).contains { flag($0) != nil })
  }
}
