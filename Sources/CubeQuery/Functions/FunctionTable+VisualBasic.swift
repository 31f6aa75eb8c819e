internal import VisualBasic

extension FunctionTable {
  /// The functions of Visual Basic and Excel, as the room `VisualBasic` says them.
  static let visualBasic: [Function] = ScalarFunctionLibrary.functions.map { function in
    Function(function.name, function.summary, function.example, .visualBasic(function))
  }
}

extension Overload {
  fileprivate static func visualBasic(_ function: ScalarFunction) -> Overload {
    .scalar(.call, function.parameters.map { Parameter($0) }, function.result) { call in
      let given = (0..<call.count).last { call.isGiven($0) } ?? -1
      let arguments = try (0..<(given + 1)).map { try call.scalar($0) }
      do {
        return try function.value(of: arguments, in: call.evaluation.session)
      } catch let error as ScalarFunctionError {
        throw MDXFailure(error.kind == .type || error.kind == .count ? .type : .other, error.description)
      }
    }
  }
}

extension Parameter {
  /// A parameter of a function of Visual Basic.
  ///
  /// Dates may be given as numbers and texts too.
  fileprivate init(_ parameter: FunctionParameter) {
    let kind: Kind =
      switch parameter.kind {
      case .number: .number
      case .integer: .integer
      case .text: .text
      case .boolean: .boolean
      case .date, .value: .value
      }
    self.init(kind: kind, isOptional: parameter.isOptional, isRepeated: parameter.repeats)
  }
}
