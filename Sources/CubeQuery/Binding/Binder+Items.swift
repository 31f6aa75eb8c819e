internal import MDX

/// `x(0)`, which Analysis Services has for `x.Item(0)`.
extension Binder {
  /// The item of a set that a name means, where no function has that name; nil for a call of a function.
  func item(_ call: FunctionCall, at range: SourceRange) throws -> (any Node)? {
    guard call.library == nil, FunctionTable.standard.function(named: call.function.text) == nil else { return nil }
    let name = CompoundName([.name(call.function)], range: call.function.range)
    if try aliased(call.function.text) == nil {
      guard case .namedSet? = scope.resolve(name.segments)?.meaning else { return nil }
    }
    return try item(of: MDXExpression(.name(name), range: name.range), call.arguments, at: range)
  }

  /// The item of what a property yields, or of a member whose name stands without brackets; nil for a call of a method.
  func item(_ call: MethodCall, at range: SourceRange) throws -> (any Node)? {
    let table = FunctionTable.standard
    guard !call.arguments.isEmpty, table.function(named: call.method.text, .method) == nil else { return nil }
    let receiver = call.receiver.dot(.name(call.method))
    if table.function(named: call.method.text, .property) == nil {
      guard table.function(named: call.method.text) == nil, case .name(let name) = receiver.form,
        let found = scope.resolve(name.segments), found.length == name.segments.count
      else { return nil }
    }
    return try item(of: receiver, call.arguments, at: range)
  }

  private func item(
    of receiver: MDXExpression, _ arguments: [MDXExpression?], at range: SourceRange
  ) throws -> any Node {
    try call(
      Name("Item", isQuoted: false, range: range), .method, [.expression(receiver)] + arguments.map { .expression($0) },
      at: range)
  }

  /// A call of a function.
  func call(_ call: FunctionCall, at range: SourceRange) throws -> any Node {
    try self.call(call.function, .call, call.arguments.map { .expression($0) }, at: range)
  }

  /// A call of a method, or of a function behind its library's name.
  func call(_ call: MethodCall, at range: SourceRange) throws -> any Node {
    if isLibrary(call.receiver) {
      return try self.call(call.method, .call, call.arguments.map { .expression($0) }, at: range)
    }
    let arguments = [BindingArgument.expression(call.receiver)] + call.arguments.map { .expression($0) }
    return try self.call(call.method, .method, arguments, at: range)
  }
}
