internal import MDX
internal import VisualBasic

extension Binder {
  /// An expression that a text says, as something of a kind.
  ///
  /// - Throws: `MDXFailure` without a place: places are in the text, not in the statement.
  func node<Wanted>(inText text: String, as kind: Parameter.Kind) throws -> Wanted {
    let tree: MDXExpression
    do {
      tree = try MDXExpression(parsing: text)
    } catch {
      throw MDXFailure(.syntax, "the text '\(text)' is no expression: \(error)")
    }
    do {
      return try converted(node(tree), to: kind, role: "what the text '\(text)' says", at: tree.range)
    } catch let failure as MDXFailure {
      throw failure.withoutPlaces
    }
  }
}

extension Overload {
  /// A function that reads an expression from its first argument: a text as written is read when the statement is
  /// bound, any other one when it is evaluated.
  static func reading(
    _ kind: Parameter.Kind, then parameters: [Parameter], type: @escaping Typing, _ body: Body
  ) -> Overload {
    .any(.call, [.text] + parameters, type: type, looksAt: .everything, readsCells: true, body: body)
      .expanding { binder, arguments in
        guard case .text(let text)? = (arguments.first as? Literal)?.value else { return nil }
        let node: any Node =
          switch kind {
          case .member: try binder.node(inText: text, as: kind) as any MemberNode
          case .tuple: try binder.node(inText: text, as: kind) as any TupleNode
          case .set: try binder.node(inText: text, as: kind) as any SetNode
          default: try binder.node(inText: text, as: kind) as any ScalarNode
          }
        let type = try type(arguments.map(\.type), binder.scope)
        if let wanted = type.asSetOrTuple, let own = node.type.asSetOrTuple, wanted != own {
          throw MDXFailure(
            .type, "the text '\(text)' is of \(binder.names(own)), and \(binder.names(wanted)) is asked for")
        }
        return node
      }
  }
}
