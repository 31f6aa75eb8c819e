internal import MDX
internal import VisualBasic
internal import Wording

extension Binder {
  /// A call of a function, method, property or operator.
  func call(
    _ name: Name, _ syntax: Overload.Syntax, _ arguments: [BindingArgument], at range: SourceRange
  ) throws -> any Node {
    guard let function = FunctionTable.standard.function(named: name.text, syntax) else {
      throw try unknownFunction(name, syntax, arguments, at: range)
    }
    let overloads = function.overloads.filter { $0.syntax == syntax }
    let bound = try each(arguments.enumerated()) { index, argument in
      try self.argument(argument, at: index, of: overloads)
    }
    var best: (cost: Int, overload: Overload, arguments: [any Node], parameters: [Parameter])?
    for overload in overloads {
      guard let match = match(bound, overload), match.cost < best?.cost ?? .max else { continue }
      best = (match.cost, overload, match.arguments, match.parameters)
      if match.cost == 0 { break }
    }
    guard let best else { throw mismatch(function, syntax, bound, at: range) }
    if let node = try expansion(of: best.overload, best.arguments, at: range) { return node }
    let type: ExpressionType
    do {
      type = try best.overload.typing(best.arguments.map(\.type), scope)
    } catch {
      throw MDXFailure(.type, "\(function.name): \(error.message)", at: range)
    }
    if name.text.uppercased().hasPrefix("CURRENT"), let named = best.arguments.first as? any NamedNode {
      formulas.observedSlots.insert(named.slot)
    }
    let parts = CallParts(
      name: function.name, overload: best.overload, arguments: best.arguments, parameters: best.parameters, type: type,
      range: range, hierarchyCount: scope.cube.hierarchies.count)
    return Self.node(parts)
  }

  /// Whether an expression is the name of a library of functions and of nothing else, as in `VBAMDX.Left(text, 2)`.
  func isLibrary(_ expression: MDXExpression) -> Bool {
    guard let word = expression.soleName, Self.libraries.contains(word.uppercased()),
      case .name(let name) = expression.form
    else { return false }
    return scope.resolve(name.segments) == nil
  }

  /// The libraries that Analysis Services has from Visual Basic and Excel.
  private static let libraries: Set<String> = ["VBA", "VBAMDX", "EXCEL", "EXCELMDX"]

  private func expansion(
    of overload: Overload, _ arguments: [any Node], at range: SourceRange
  ) throws -> (any Node)? {
    do {
      return try overload.expanding?(self, arguments)
    } catch let failure as MDXFailure {
      throw failure.placed(at: range)
    }
  }

  private static func node(_ parts: CallParts) -> any Node {
    switch parts.overload.body {
    case .scalar(let body): ScalarCall(parts, body)
    case .member(let body): MemberCall(parts, body)
    case .tuple(let body): TupleCall(parts, body)
    case .set(let body): SetCall(parts, body)
    case .level(let body): LevelCall(parts, body)
    case .hierarchy(let body): HierarchyCall(parts, body)
    case .dimension(let body): DimensionCall(parts, body)
    }
  }

  private func argument(_ argument: BindingArgument, at index: Int, of overloads: [Overload]) throws -> any Node {
    switch argument {
    case .bound(let node): return node
    case .expression(nil): return Omitted()
    case .expression(let expression?):
      if let text = expression.soleWord?.uppercased() {
        let isFlag = overloads.contains { overload in
          overload.parameters.suffix(from: max(0, min(index, overload.parameters.count - 1))).contains { parameter in
            if case .flag(let words) = parameter.kind { words.contains(text) } else { false }
          }
        }
        if isFlag { return Flag(word: text) }
      }
      return try node(expression)
    }
  }

  private func match(
    _ arguments: [any Node], _ overload: Overload
  ) -> (cost: Int, arguments: [any Node], parameters: [Parameter])? {
    var parameters = overload.parameters
    if let place = parameters.firstIndex(where: \.isRepeated) {
      let repeated = parameters[place]
      while parameters.count < arguments.count { parameters.insert(repeated, at: place) }
      if repeated.isOptional, arguments.count < parameters.count { parameters.remove(at: place) }
    }
    guard arguments.count <= parameters.count else { return nil }
    var cost = 0
    var converted: [any Node] = []
    var waiting = arguments[...]
    for parameter in parameters {
      if let argument = waiting.first, !(argument is Omitted) {
        if let fit = Conversion.convert(argument, to: parameter.kind, scope) {
          cost += fit.cost
          converted.append(fit.node)
          waiting.removeFirst()
          continue
        }
        // A word tells by itself what it is: where one is left out, or comes early, no comma need hold the place.
        guard parameter.isFlag || argument is Flag else { return nil }
      } else {
        waiting = waiting.dropFirst()
      }
      guard parameter.isOptional else { return nil }
      converted.append(omitted(parameter))
    }
    return waiting.isEmpty ? (cost, converted, parameters) : nil
  }

  private func omitted(_ parameter: Parameter) -> any Node {
    switch parameter.fallback {
    case .nothing: Omitted()
    case .cell: CurrentCell()
    case .currentTime: CurrentMemberNode(scope.timeHierarchies.first.map { Int($0) } ?? 0)
    }
  }

  /// What is wrong with a call of no function, and with its arguments; words among these may be flags.
  private func unknownFunction(
    _ name: Name, _ syntax: Overload.Syntax, _ arguments: [BindingArgument], at range: SourceRange
  ) throws -> MDXFailure {
    var mistakes = GatheredMistakes()
    mistakes.add(unknownFunction(name, syntax, at: range))
    for case .expression(let expression?) in arguments where expression.soleWord == nil {
      _ = try mistakes.attempt { try node(expression) }
    }
    return mistakes.joined ?? unknownFunction(name, syntax, at: range)
  }

  private func unknownFunction(_ name: Name, _ syntax: Overload.Syntax, at range: SourceRange) -> MDXFailure {
    if let other = FunctionTable.standard.function(named: name.text) {
      let forms = other.overloads.map { $0.signature(of: other.name) }
      return MDXFailure(.type, "'\(other.name)' is written \(forms.joined(separator: " or "))", at: range)
    }
    let names = FunctionTable.standard.names(syntax)
    return MDXFailure(
      .unknownName,
      "there is no function '\(name.text)'.\(NearestName.question(for: name.text, among: names))", at: name.range)
  }

  private func mismatch(
    _ function: Function, _ syntax: Overload.Syntax, _ arguments: [any Node], at range: SourceRange
  ) -> MDXFailure {
    let words = arguments.map { $0 is Omitted ? "" : $0.type.word }
    let given =
      switch syntax {
      case .call: "\(function.name)(\(words.joined(separator: ", ")))"
      case .method: "\(words.first ?? "").\(function.name)(\(words.dropFirst().joined(separator: ", ")))"
      case .property: "\(words.first ?? "").\(function.name)"
      case .infix: words.joined(separator: " \(function.name) ")
      case .prefix: "\(function.name) \(words.first ?? "")"
      }
    let forms = function.overloads.filter { $0.syntax == syntax }.map { $0.signature(of: function.name) }
    return MDXFailure(.type, "\(given) does not fit; it is written \(forms.joined(separator: " or "))", at: range)
  }
}

extension MDXExpression {
  /// The word that the expression is, without brackets, which may be a flag.
  fileprivate var soleWord: String? {
    guard case .name(let name) = form, case .name(let word)? = name.segments.first, !word.isQuoted else { return nil }
    return soleName
  }

  /// The one name that the expression is.
  fileprivate var soleName: String? {
    guard case .name(let name) = form, name.segments.count == 1, case .name(let word) = name.segments[0] else {
      return nil
    }
    return word.text
  }
}
