internal import MDX
internal import VisualBasic
internal import Wording

/// A SELECT statement, bound: everything in it is looked up and of the right type.
struct BoundStatement {
  /// An axis.
  struct Axis {
    let set: any SetNode
    let isNonEmpty: Bool
    let condition: (any ScalarNode)?
    let properties: [MemberPropertyReading]
    let range: SourceRange
  }

  let formulas: Formulas
  /// The axes by ordinal.
  let axes: [Axis]
  let slicer: (any SetNode)?
  let slicerRange: SourceRange
  let cellProperties: [Name]

  var scope: CubeScope { formulas.scope }

  /// Binds a statement.
  ///
  /// - Parameter values: what is given for parameters, by name in small letters.
  /// - Throws: `MDXFailure` with every mistake and its place.
  init(_ statement: SelectStatement, cube: OpenedCube, given values: [String: ScalarValue] = [:]) throws {
    var mistakes = GatheredMistakes()
    let formulas = Formulas(scope: try Self.scope(of: statement, cube: cube, &mistakes), given: values)
    self.formulas = formulas
    let binder = Binder(formulas)
    slicer = try statement.slicer.flatMap { slicer in
      try mistakes.attempt { try binder.set(slicer, role: "the slicer") }
    }
    slicerRange = statement.slicer?.range ?? .none
    axes = try Self.ordered(statement.axes, &mistakes).compactMap { clause in
      try Self.axis(clause, binder, &mistakes)
    }
    cellProperties = statement.cellProperties
    try Self.bindDefinitions(formulas, &mistakes)
    if mistakes.isEmpty { checkHierarchies(&mistakes) }
    try mistakes.check()
  }

  /// - Returns: nil after a mistake.
  private static func axis(
    _ clause: AxisClause, _ binder: Binder, _ mistakes: inout GatheredMistakes
  ) throws -> Axis? {
    let set = try mistakes.attempt { try binder.set(clause.expression, role: "axis \(clause.ordinal)") }
    let condition = try clause.condition.flatMap { condition in
      try mistakes.attempt { try binder.truth(condition, role: "what follows HAVING") }
    }
    let properties = try clause.properties.compactMap { name in
      try mistakes.attempt { try MemberPropertyReading(name, scope: binder.scope) }
    }
    return set.map {
      Axis(
        set: $0, isNonEmpty: clause.isNonEmpty, condition: condition, properties: properties,
        range: clause.expression.range)
    }
  }

  private static func ordered(_ axes: [AxisClause], _ mistakes: inout GatheredMistakes) -> [AxisClause] {
    let sorted = axes.sorted { $0.ordinal < $1.ordinal }
    let wrong = sorted.enumerated().first { index, axis in axis.ordinal != index }
    if let (index, axis) = wrong {
      let message =
        axis.ordinal < index
        ? "axis \(axis.ordinal) stands there twice"
        : "axis \(axis.ordinal) needs axis \(index), which is not there"
      mistakes.add(MDXFailure(.other, message, at: axis.range))
    }
    return sorted
  }

  /// Names what the statement defines, before anything of it is bound: definitions may use each other in any order.
  private static func scope(
    of statement: SelectStatement, cube: OpenedCube, _ mistakes: inout GatheredMistakes
  ) throws -> CubeScope {
    var scope = CubeScope(cube)
    for definition in statement.definitions {
      switch definition.kind {
      case .set:
        guard definition.name.segments.count == 1, case .name(let name)? = definition.name.segments.first else {
          mistakes.add(
            MDXFailure(.syntax, "a set is named by one name, as [Top Customers]", at: definition.name.range))
          continue
        }
        scope.define(set: name.text, as: definition.formula)
      case .member:
        _ = try mistakes.attempt { try define(definition, in: &scope) }
      }
    }
    for axis in statement.axes { scope.define(axis: axis.ordinal, as: axis.expression) }
    return scope
  }

  private static func define(_ definition: Definition, in scope: inout CubeScope) throws {
    let segments = definition.name.segments
    guard case .name(let name)? = segments.last else {
      throw MDXFailure(.syntax, "a calculated member is named by a name, not a key", at: definition.name.range)
    }
    guard segments.count > 1 else {
      scope.define(member: name.text, in: 0, under: nil, as: definition.formula, properties: definition.properties)
      return
    }
    let owner = segments.dropLast()
    guard let placement = scope.placement(below: owner) else {
      if case .leftOut? = scope.resolve(owner)?.meaning {
        throw MDXFailure(
          .other,
          "\(owner.map(\.written).joined(separator: ".")), below which \(name.text) would stand, is left out by the subselect",
          at: definition.name.range)
      }
      throw MDXFailure(
        .unknownName,
        "\(owner.map(\.written).joined(separator: ".")) is no hierarchy, level or member of cube '\(scope.cube.name)'."
          + scope.suggestion(for: owner), at: definition.name.range)
    }
    scope.define(member: name.text, at: placement, as: definition.formula, properties: definition.properties)
  }

  /// Binds what the statement defines, used or not, so that its mistakes are told.
  private static func bindDefinitions(_ formulas: Formulas, _ mistakes: inout GatheredMistakes) throws {
    for members in formulas.scope.calculatedMembers {
      for member in members where member.origin == .statement {
        _ = try mistakes.attempt { try formulas.formula(of: member.member) }
        // What SCOPE_ISOLATION is set to is a word.
        for setting in member.properties where !setting.property.text.isSpelled("SCOPE_ISOLATION") {
          _ = try mistakes.attempt { try Binder(formulas).node(setting.value) }
        }
      }
    }
    for (number, set) in formulas.scope.namedSets.enumerated() where set.origin == .statement && set.hasName {
      _ = try mistakes.attempt { try formulas.set(number) }
    }
  }

  /// A hierarchy stands on one axis, or in the slicer.
  private func checkHierarchies(_ mistakes: inout GatheredMistakes) {
    var owners: [Int: String] = [:]
    for (index, axis) in axes.enumerated() {
      note(axis.set, as: "axis \(index)", at: axis.range, in: &owners, &mistakes)
    }
    if let slicer { note(slicer, as: "the slicer", at: slicerRange, in: &owners, &mistakes) }
  }

  private func note(
    _ set: any SetNode, as place: String, at range: SourceRange, in owners: inout [Int: String],
    _ mistakes: inout GatheredMistakes
  ) {
    for hierarchy in set.type.asSetOrTuple ?? [] {
      if let other = owners[hierarchy] {
        mistakes.add(
          MDXFailure(
            .other, "\(scope.cube.hierarchies[hierarchy].uniqueName) stands on \(place) and on \(other)", at: range))
      }
      owners[hierarchy] = place
    }
  }
}
