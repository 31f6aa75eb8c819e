/// A function of Visual Basic or Excel: how it is called, what it is for, and what it does with scalars.
///
/// A name can have several forms, which take different arguments; each is a function of its own here.
public struct ScalarFunction: Sendable {
  /// The name as it is documented; capitals do not matter in a call.
  public let name: String
  /// What it takes.
  public let parameters: [FunctionParameter]
  /// What it gives.
  public let result: ScalarKind
  /// What it is for, in one sentence.
  public let summary: String
  private let body: @Sendable (FunctionArguments) throws(ScalarFunctionError) -> ScalarValue

  init(
    _ name: String, _ parameters: [FunctionParameter], _ result: ScalarKind, _ summary: String,
    _ body: @escaping @Sendable (FunctionArguments) throws(ScalarFunctionError) -> ScalarValue
  ) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.summary = summary
    self.body = body
  }
}

extension ScalarFunction {
  /// How many arguments it takes.
  public var argumentCounts: ClosedRange<Int> {
    let required = parameters.count { !$0.isOptional }
    return required...(parameters.last?.repeats == true ? .max : parameters.count)
  }

  /// The parameter that takes the argument at a place; nil where there is none.
  public func parameter(at place: Int) -> FunctionParameter? {
    if parameters.indices.contains(place) { return parameters[place] }
    return parameters.last.flatMap { $0.repeats ? $0 : nil }
  }

  /// The call in documentation: `Mid(text, start[, length])`.
  public var signature: String {
    var text = ""
    for (place, parameter) in parameters.enumerated() {
      let name = (place > 0 ? ", " : "") + parameter.name + (parameter.repeats ? ", …" : "")
      text += parameter.isOptional ? "[\(name)]" : name
    }
    return "\(name)(\(text))"
  }

  /// The value for some arguments.
  ///
  /// It depends on them and, for `Now`, `Rnd` and the names of months, on the session. It is null where an argument is
  /// null that the function needs and does not ask for; null for one that is optional leaves that out.
  ///
  /// - Throws: for too few or too many arguments, and for ones that the function cannot take.
  public func value(
    of arguments: [ScalarValue], in session: VisualBasicSession
  ) throws(ScalarFunctionError) -> ScalarValue {
    guard argumentCounts.contains(arguments.count) else {
      throw ScalarFunctionError(kind: .count, function: name, problem: "is called as \(signature)")
    }
    for (place, argument) in arguments.enumerated() where argument.isNull {
      if let parameter = parameter(at: place), !parameter.acceptsNull, !parameter.isOptional { return .null }
    }
    return try body(FunctionArguments(values: arguments, function: self, session: session))
  }
}
