internal import MDX
internal import Wording

/// A SELECT statement, bound: everything in it is looked up and of the right type.
struct BoundStatement {
  /// An axis.
  struct Axis {
    let set: any SetNode
    let isNonEmpty: Bool
    let condition: (any ScalarNode)?
    let properties: [CompoundName]
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
  /// - Throws: `MDXFailure` with the place of the first mistake.
  init(_ statement: SelectStatement, cube: OpenedCube) throws {
    let formulas = Formulas(scope: try Self.scope(of: statement, cube: cube))
    self.formulas = formulas
    let binder = Binder(formulas)
    let clauses = try Self.ordered(statement.axes)
    slicer = try statement.slicer.map { try binder.set($0, role: "the slicer") }
    slicerRange = statement.slicer?.range ?? .none
    axes = try clauses.map { clause in
      Axis(
        set: try binder.set(clause.expression, role: "axis \(clause.ordinal)"), isNonEmpty: clause.isNonEmpty,
        condition: try clause.condition.map { try binder.truth($0, role: "what follows HAVING") },
        properties: clause.properties, range: clause.expression.range)
    }
    cellProperties = statement.cellProperties
    try Self.bindDefinitions(formulas)
    try checkHierarchies()
  }

  private static func ordered(_ axes: [AxisClause]) throws -> [AxisClause] {
    let sorted = axes.sorted { $0.ordinal < $1.ordinal }
    for (index, axis) in sorted.enumerated() where axis.ordinal != index {
      let message =
        axis.ordinal < index
        ? "axis \(axis.ordinal) stands there twice"
        : "axis \(axis.ordinal) needs axis \(index), which is not there"
      throw MDXFailure(.other, message, at: axis.range)
    }
    return sorted
  }

  /// Names what the statement defines, before anything of it is bound: definitions may use each other in any order.
  private static func scope(of statement: SelectStatement, cube: OpenedCube) throws -> CubeScope {
    var scope = CubeScope(cube)
    for definition in statement.definitions {
      switch definition.kind {
      case .set:
        guard definition.name.segments.count == 1, case .name(let name)? = definition.name.segments.first else {
          throw MDXFailure(.syntax, "a set is named by one name, as [Top Customers]", at: definition.name.range)
        }
        scope.define(set: name.text, as: definition.formula)
      case .member:
        try define(definition, in: &scope)
      }
    }
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
      throw MDXFailure(
        .unknownName,
        "\(owner.map(\.written).joined(separator: ".")) is no hierarchy, level or member of cube '\(scope.cube.name)'."
          + scope.suggestion(for: owner), at: definition.name.range)
    }
    scope.define(member: name.text, at: placement, as: definition.formula, properties: definition.properties)
  }

  /// Binds what the statement defines, used or not, so that its mistakes are told.
  private static func bindDefinitions(_ formulas: Formulas) throws {
    for members in formulas.scope.calculatedMembers {
      for member in members where member.origin == .statement { _ = try formulas.formula(of: member.member) }
    }
    for (number, set) in formulas.scope.namedSets.enumerated() where set.origin == .statement {
      _ = try formulas.set(number)
    }
  }

  /// A hierarchy stands on one axis, or in the slicer.
  private func checkHierarchies() throws {
    var owners: [Int: String] = [:]
    for (index, axis) in axes.enumerated() {
      try note(axis.set, as: "axis \(index)", at: axis.range, in: &owners)
    }
    if let slicer { try note(slicer, as: "the slicer", at: slicerRange, in: &owners) }
  }

  private func note(
    _ set: any SetNode, as place: String, at range: SourceRange, in owners: inout [Int: String]
  ) throws {
    for hierarchy in set.type.asSetOrTuple ?? [] {
      if let other = owners[hierarchy] {
        throw MDXFailure(
          .other, "\(scope.cube.hierarchies[hierarchy].uniqueName) stands on \(place) and on \(other)", at: range)
      }
      owners[hierarchy] = place
    }
  }
}
