import MDX

/// A compound name in a formula.
struct NameUse {
  let name: CompoundName
  /// Whether it must name an object where it stands, and no value can take its place.
  let isObject: Bool
}

extension MDXExpression {
  /// All compound names in the expression, in order.
  var nameUses: [NameUse] {
    var uses: [NameUse] = []
    collect(isObject: false, &uses)
    return uses
  }

  private func collect(isObject: Bool, _ uses: inout [NameUse]) {
    switch form {
    case .name(let name): uses.append(NameUse(name: name, isObject: isObject))
    case .number, .text, .null, .parameter: break
    case .tuple(let parts), .set(let parts):
      for part in parts { part.collect(isObject: true, &uses) }
    case .call(let call):
      for argument in call.arguments { argument?.collect(isObject: false, &uses) }
    case .method(let call):
      call.receiver.collect(isObject: true, &uses)
      for argument in call.arguments { argument?.collect(isObject: false, &uses) }
    case .property(let access): access.receiver.collect(isObject: true, &uses)
    case .unary(_, let operand): operand.collect(isObject: false, &uses)
    case .binary(let sign, let left, let right):
      let isObject = sign == .isSame || sign == .isIn
      left.collect(isObject: isObject, &uses)
      right.collect(isObject: isObject, &uses)
    case .choice(let choice):
      choice.operand?.collect(isObject: false, &uses)
      for branch in choice.branches {
        branch.condition.collect(isObject: false, &uses)
        branch.result.collect(isObject: false, &uses)
      }
      choice.otherwise?.collect(isObject: false, &uses)
    case .cast(let operand, _): operand.collect(isObject: false, &uses)
    case .alias(let operand, _): operand.collect(isObject: true, &uses)
    }
  }
}

extension CompoundName {
  /// The names of the segments; nil where one is a key.
  var texts: [String]? {
    let texts = segments.compactMap { segment in
      if case .name(let name) = segment { name.text } else { nil }
    }
    return texts.count == segments.count ? texts : nil
  }

  /// The measure that it names, with or without more behind it.
  var measure: String? {
    guard segments.count > 1, case .name(let first) = segments[0], first.text.lowercased() == "measures",
      case .name(let second) = segments[1]
    else { return nil }
    return second.text
  }
}
