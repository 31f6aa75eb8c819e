extension Parser {
  /// Reads an operand with the dots after it.
  mutating func primary() -> Subtree {
    var operand = atom()
    while true {
      if token.symbol == .leftParenthesis {
        operand = item(of: operand)
        continue
      }
      guard take(.dot) else { break }
      guard let segment = segment() else { continue }
      if case .name(let method) = segment, !method.isQuoted, token.symbol == .leftParenthesis {
        let list = list(allowsGaps: true)
        let call = MethodCall(operand.expression, method, Self.arguments(list))
        operand = tree(.method(call), over: [operand] + list.parts, at: operand.expression.range.through(list.range))
      } else if case .name(let name) = operand.expression.form {
        operand = nameContinuing(name, with: segment)
      } else {
        let longer = operand.expression.dot(segment)
        operand = tree(longer.form, over: [operand], at: longer.range)
      }
    }
    return operand
  }

  /// Reads `x(0)`, which is short for `x.Item(0)`.
  private mutating func item(of operand: Subtree) -> Subtree {
    let list = list(allowsGaps: false)
    if list.parts.isEmpty {
      report("what stands in parentheses behind a set tells which item is meant", over: list.range)
    }
    let method = Name("Item", isQuoted: false, range: list.range)
    return tree(
      .method(MethodCall(operand.expression, method, Self.arguments(list))), over: [operand] + list.parts,
      at: operand.expression.range.through(list.range))
  }

  /// Reads the further segments of a name at once, so that a long name takes linear time.
  private mutating func nameContinuing(_ name: CompoundName, with segment: NameSegment) -> Subtree {
    var name = name
    name.segments.append(segment)
    while token.symbol == .dot, following.kind != .end, !isMethodAhead {
      advance()
      if let segment = self.segment() { name.segments.append(segment) }
    }
    name.range = name.range.through(lastRange)
    return tree(.name(name), at: name.range)
  }

  /// Whether a dot, a word and a parenthesis follow.
  private var isMethodAhead: Bool {
    guard index + 2 < tokens.count, following.word != nil else { return false }
    return tokens[index + 2].symbol == .leftParenthesis
  }

  /// Reads what follows a dot.
  private mutating func segment() -> NameSegment? {
    switch token.kind {
    case .word(let word, _): return .name(Name(word, isQuoted: false, range: advance().range))
    case .quotedName(let name): return .name(Name(name, range: advance().range))
    case .symbol(.ampersand): return key().map { .key($0) }
    case .number(let number):
      report("a name that begins with a digit stands in brackets: [\(number)]")
      return .name(Name(number, range: advance().range))
    default:
      report(expected: "a name, a key or a property after '.'")
      return nil
    }
  }

  /// Reads `&[1]&[2]`.
  private mutating func key() -> [Name]? {
    var parts: [Name] = []
    while token.symbol == .ampersand {
      let ampersand = advance().range
      switch token.kind {
      case .quotedName(let name): parts.append(Name(name, range: ampersand.through(advance().range)))
      case .word(let word, _): parts.append(Name(word, isQuoted: false, range: ampersand.through(advance().range)))
      // A key is a name: `&1` and `&[1]` are the same.
      case .number(let number): parts.append(Name(number, range: ampersand.through(advance().range)))
      default: report(expected: "a key after '&', as in &[1]")
      }
    }
    return parts.isEmpty ? nil : parts
  }

  private mutating func atom() -> Subtree {
    let range = token.range
    switch token.kind {
    case .number(let number):
      advance()
      return tree(.number(number), at: range)
    case .text(let text, _):
      advance()
      return tree(.text(text), at: range)
    case .quotedName(let name):
      advance()
      if token.symbol == .exclamation { return call(library: Name(name, range: range)) }
      return tree(.name(CompoundName([.name(Name(name, range: range))], range: range)), at: range)
    case .word(let word, let keyword): return self.word(word, keyword)
    case .symbol(.leftBrace):
      let list = list(allowsGaps: false)
      return tree(.set(list.expressions), over: list.parts, at: list.range)
    case .symbol(.leftParenthesis): return parenthesized()
    case .symbol(.at):
      advance()
      guard case .word(let name, _) = token.kind else {
        report(expected: "a parameter's name after '@'")
        return missing()
      }
      return tree(.parameter(name), at: range.through(advance().range))
    case .symbol(.ampersand):
      report("a key stands after a level and a dot, as in [Level].&[1]")
      _ = key()
      return missing()
    default:
      report(expected: "an expression")
      return missing()
    }
  }

  private mutating func parenthesized() -> Subtree {
    let list = list(allowsGaps: false)
    switch list.parts.count {
    case 0:
      // A list that was cut short has its own mistake already.
      if index > 1, tokens[index - 2].symbol == .leftParenthesis, tokens[index - 1].symbol == .rightParenthesis {
        report("a tuple has at least one member", over: list.range)
      }
      return missing()
    case 1:
      var inner = list.parts[0]
      // A name keeps its own place, for its segments have theirs.
      inner.expression.range = list.range
      return inner
    default: return tree(.tuple(list.expressions), over: list.parts, at: list.range)
    }
  }

  private mutating func word(_ word: String, _ keyword: Keyword?) -> Subtree {
    let range = token.range
    switch keyword {
    case .null:
      advance()
      return tree(.null, at: range)
    case .case: return choice()
    case .cast: return cast()
    case .some(let keyword) where keyword.isReserved:
      report(expected: "an expression")
      return missing()
    default:
      let name = Name(word, isQuoted: false, range: advance().range)
      if token.symbol == .leftParenthesis { return call(name) }
      if token.symbol == .exclamation { return call(library: name) }
      return tree(.name(CompoundName([.name(name)], range: range)), at: range)
    }
  }

  private mutating func call(library: Name) -> Subtree {
    advance()
    guard let word = functionWord, following.symbol == .leftParenthesis else {
      report(expected: "a function of '\(library.text.prefix(Token.shown))' and its arguments after '!'")
      return missing()
    }
    return call(Name(word, isQuoted: false, range: advance().range), of: library)
  }

  /// The name of a function of a library, which may stand in brackets: `VBA![Left]`.
  private var functionWord: String? {
    switch token.kind {
    case .word(let word, _): word
    case .quotedName(let name): Spelling.isWord(name) ? name : nil
    default: nil
    }
  }

  private mutating func call(_ function: Name, of library: Name? = nil) -> Subtree {
    let list = list(allowsGaps: true)
    let call = FunctionCall(library: library, function, Self.arguments(list))
    return tree(.call(call), over: list.parts, at: (library ?? function).range.through(list.range))
  }

  private static func arguments(_ list: List) -> [MDXExpression?] { list.elements.map { $0?.expression } }

  /// Reads a name of one segment that is no keyword.
  mutating func singleName() -> Name? {
    switch token.kind {
    case .quotedName(let name): return Name(name, range: advance().range)
    case .word(let word, let keyword) where !(keyword?.isReserved ?? false):
      return Name(word, isQuoted: false, range: advance().range)
    default: return nil
    }
  }

  /// Reads names and keys joined by dots.
  mutating func compoundName() -> CompoundName? {
    guard let first = singleName() else { return nil }
    var name = CompoundName([.name(first)], range: first.range)
    while take(.dot) {
      if let segment = segment() { name.segments.append(segment) }
    }
    name.range = first.range.through(lastRange)
    return name
  }
}
