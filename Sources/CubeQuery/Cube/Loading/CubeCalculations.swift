internal import CubeModel
internal import MDX
internal import OrderedCollections

/// Reads what a cube's definition computes: its measures with a formula, calculated members and named sets.
struct CubeCalculations {
  let cube: OpenedCube
  /// Whether members are left out that stand below one that there is not, as where only a part of a cube is left.
  var leavesOut = false
  /// The roles that may see a measure.
  let rolesSeeing: (String) -> RoleSet

  /// The cube with all of it, its default measure included.
  ///
  /// - Throws: `CubeQueryError` with everything that cannot be read.
  func complete() throws(CubeQueryError) -> OpenedCube {
    var scope = CubeScope(cube)
    scope.readsDefinitions = true
    var mistakes: [CubeQueryError.Mistake] = []
    for (name, measure) in cube.definition.measures {
      guard case .formula(let formula) = measure.kind else { continue }
      _ = scope.add(calculated(name, measure, formula, in: scope))
    }
    for definition in cube.definition.calculatedMembers {
      do throws(CubeQueryError) {
        if let member = try calculated(definition, in: scope) { _ = scope.add(member) }
      } catch {
        mistakes += error.mistakes
      }
    }
    var sets: [NamedSet] = []
    for definition in cube.definition.namedSets {
      do throws(CubeQueryError) {
        sets.append(try namedSet(definition))
      } catch {
        mistakes += error.mistakes
      }
    }
    guard mistakes.isEmpty else { throw CubeQueryError(mistakes) }
    return cube.with(calculatedMembers: scope.calculatedMembers, namedSets: sets)
  }

  private func calculated(
    _ name: String, _ measure: CubeDefinition.Measure, _ formula: Formula, in scope: CubeScope
  ) -> CalculatedMember {
    var properties: [PropertySetting] = []
    if let format = measure.formatText?.text(in: cube.language) {
      properties.append(PropertySetting(Name("FORMAT_STRING", isQuoted: false), MDXExpression(.text(format))))
    }
    let roles = rolesSeeing(name)
    return CalculatedMember(
      hierarchy: 0, ordinal: scope.nextOrdinal(of: 0), name: name, caption: measure.caption.text(in: cube.language),
      description: measure.description?.text(in: cube.language), parent: nil, level: 0,
      formula: MDXExpression(formula), properties: properties, isVisible: measure.isVisible,
      place: measure.properties.first { $0.key.isSpelled("MEMBER_ORDINAL") }.flatMap { Int($0.value) },
      origin: .cube, isPermitted: !roles.isEmpty, roles: roles.isEmpty ? .all : roles)
  }

  /// Whether the name's hierarchy has no members yet, so that none is missed.
  private func isBeforeFirstLoad(_ name: CompoundName, in scope: CubeScope) -> Bool {
    switch scope.resolve(name.segments)?.meaning {
    case .dimension(let index): !cube.dimensions[index].hierarchies.contains { scope.hierarchy($0).tree.hasMembers }
    case .hierarchy(let index): !scope.hierarchy(index).tree.hasMembers
    default: false
    }
  }

  /// - Returns: nil for a member whose parent the role may not see, or that is not loaded yet.
  private func calculated(
    _ definition: CubeDefinition.CalculatedMember, in scope: CubeScope
  ) throws(CubeQueryError) -> CalculatedMember? {
    guard case .name(let name) = try expression(definition.member).form, name.segments.count > 1,
      case .name(let last)? = name.segments.last
    else {
      throw error(
        .syntax, definition.member.place, "'\(definition.member.text)' is no member, such as '[Measures].[Name]'")
    }
    guard let placement = scope.placement(below: name.segments.dropLast()) else {
      if leavesOut || cube.role != nil || isBeforeFirstLoad(name, in: scope) { return nil }
      throw error(
        .unknownName, definition.member.place,
        "cube '\(cube.name)' has no hierarchy, level or member to put '\(definition.member.text)' under."
          + scope.suggestion(for: name.segments.dropLast()))
    }
    if leavesOut, let parent = placement.parent, cube.hierarchies[Int(parent.hierarchy)].tree.isLeftOut(parent.ordinal)
    {
      return nil
    }
    let properties = try properties(of: definition)
    let roles = placement.hierarchy == 0 ? rolesSeeing(last.text) : roles(showing: placement)
    return CalculatedMember(
      hierarchy: placement.hierarchy, ordinal: scope.nextOrdinal(of: placement.hierarchy), name: last.text,
      caption: definition.caption?.text(in: cube.language) ?? last.text,
      description: definition.description?.text(in: cube.language), parent: placement.parent,
      level: placement.level, formula: try expression(definition.formula), properties: properties,
      isVisible: definition.isVisible, place: place(in: definition), origin: .cube,
      isPermitted: placement.hierarchy != 0 || !roles.isEmpty, roles: roles.isEmpty ? .all : roles)
  }

  /// The roles that show where a member stands.
  private func roles(showing placement: MemberPlacement) -> RoleSet {
    guard let shares = cube.hierarchies[Int(placement.hierarchy)].shares else { return .all }
    if let parent = placement.parent, shares.showing.indices.contains(Int(parent.ordinal)) {
      return shares.showing[Int(parent.ordinal)]
    }
    return shares.levels.reduce([]) { $0.union($1) }
  }

  private func properties(
    of definition: CubeDefinition.CalculatedMember
  ) throws(CubeQueryError) -> [PropertySetting] {
    var settings: [PropertySetting] = []
    func set(_ name: String, _ value: MDXExpression) {
      settings.append(PropertySetting(Name(name, isQuoted: false), value))
    }
    if let format = definition.format { set("FORMAT_STRING", MDXExpression(.text(format.text(in: cube.language)))) }
    if let order = definition.solveOrder {
      let number = MDXExpression(.number(String(order.magnitude)))
      set("SOLVE_ORDER", order < 0 ? MDXExpression(.unary(.minus, number)) : number)
    }
    for (name, value) in definition.properties {
      switch value {
      case .text(let text): set(name, MDXExpression(.text(text)))
      case .formula(let formula): set(name, try expression(formula))
      }
    }
    return settings
  }

  private func place(in definition: CubeDefinition.CalculatedMember) -> Int? {
    let value = definition.properties.first { $0.key.isSpelled("MEMBER_ORDINAL") }?.value
    switch value {
    case .text(let text): return Int(text)
    case .formula(let formula): return Int(formula.text)
    case nil: return nil
    }
  }

  private func namedSet(_ definition: CubeDefinition.NamedSet) throws(CubeQueryError) -> NamedSet {
    NamedSet(
      name: definition.name.text, caption: definition.caption?.text(in: cube.language) ?? definition.name.text,
      description: definition.description?.text(in: cube.language), formula: try expression(definition.formula),
      origin: .cube)
  }

  private func expression(_ text: LocatedText) throws(CubeQueryError) -> MDXExpression {
    let parsed = MDXExpression.parse(text.text)
    if let tree = parsed.tree { return tree }
    throw CubeQueryError(
      parsed.mistakes.map { mistake in
        let place = text.place(line: mistake.line, column: mistake.column)
        return CubeQueryError.Mistake(.syntax, at: nil, "\(place): \(mistake.message)")
      })
  }

  private func error(
    _ kind: CubeQueryError.Kind, _ place: DefinitionPlace, _ message: String
  ) -> CubeQueryError {
    CubeQueryError([CubeQueryError.Mistake(kind, at: nil, "\(place): \(message)")])
  }
}
