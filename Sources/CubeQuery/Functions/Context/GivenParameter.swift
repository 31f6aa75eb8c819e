internal import VisualBasic

extension Function {
  static let parameter = Function(
    "Parameter", "A value that can be given by name from outside, else the one in the statement.",
    "Parameter(\"Factor\", NUMERIC, 2, \"a factor\")",
    overloads: ([
      .scalar(.call, [.text, .flag("NUMERIC", "DECIMAL"), .number, .optional(.text)], .number, body: given),
      .scalar(.call, [.text, .flag("INTEGER"), .number, .optional(.text)], .integer, body: given),
      .scalar(.call, [.text, .flag("STRING"), .text, .optional(.text)], .text, body: given),
      .member(.call, [.text, .hierarchy, .member, .optional(.text)], of: 2) { call in try call.member(2) },
      .member(.call, [.text, .level, .member, .optional(.text)], of: 2) { call in try call.member(2) },
      .set(.call, [.text, .hierarchy, .set, .optional(.text)], like: 2) { call in try call.set(2) },
      .set(.call, [.text, .level, .set, .optional(.text)], like: 2) { call in try call.set(2) },
    ] as [Overload]).map { $0.expanding(remembered) })

  /// Keeps what is given under its name, which is written there as a text.
  private static let remembered: Overload.Expanding = { binder, arguments in
    guard case .text(let name)? = (arguments[0] as? Literal)?.value else {
      throw MDXFailure(.type, "a parameter is named by a text as written")
    }
    try check(name, arguments[1], default: arguments[2], binder.scope)
    let node = try binder.given(name, as: arguments[1], like: arguments[2]) ?? arguments[2]
    binder.formulas.parameters[name.lowercased()] = node
    return node
  }

  /// Refuses a default member or set of another hierarchy or level than the parameter is of.
  private static func check(_ name: String, _ kind: any Node, default value: any Node, _ scope: CubeScope) throws {
    guard let wanted = kind.type.soleHierarchy,
      let own = value.type.asSetOrTuple ?? value.type.soleHierarchy.map({ [$0] })
    else { return }
    if own != [wanted] {
      throw MDXFailure(
        .type, "the default of parameter '\(name)' is not of \(scope.cube.hierarchies[wanted].uniqueName)")
    }
    guard let place = (kind as? FixedLevel)?.place, let member = (value as? FixedMember)?.fixed,
      scope.level(of: member) != place.level
    else { return }
    let level = scope.cube.hierarchies[wanted].levels[place.level]
    throw MDXFailure(.type, "the default of parameter '\(name)' is not of level \(level.uniqueName)")
  }

  private static let given: @Sendable (Call) throws -> ScalarValue = { call in try call.scalar(2) }
}
