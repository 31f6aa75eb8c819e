internal import MDX
internal import VisualBasic
internal import Wording

extension Binder {
  /// A compound name: an object of the cube or statement, and properties behind it.
  func name(_ name: CompoundName) throws -> any Node {
    if case .name(let first)? = name.segments.first, let alias = try aliased(first.text) {
      return try properties(Array(name.segments.dropFirst()), of: alias, named: first.text, at: name.range)
    }
    if name.segments.count == 1, case .name(let word)? = name.segments.first, !word.isQuoted,
      let truth = Self.truths[word.text.uppercased()]
    {
      return Literal(value: .boolean(truth))
    }
    if let found = scope.resolve(name.segments) {
      let object = try node(of: found.meaning, at: name.range)
      let text = name.segments.prefix(found.length).map(\.written).joined(separator: ".")
      return try properties(Array(name.segments.dropFirst(found.length)), of: object, named: text, at: name.range)
    }
    if name.segments.count == 2, let own = Self.property(name.segments[0], name.segments[1]) {
      return try call(own, .property, [], at: name.range)
    }
    throw unknown(name)
  }

  /// The words that are truths, unless they stand in brackets.
  private static let truths = ["TRUE": true, "FALSE": false]

  private func node(of meaning: ResolvedName.Meaning, at range: SourceRange) throws -> any Node {
    switch meaning {
    case .dimension(let index):
      let seen = scope.cube.dimensions[index].hierarchies.filter { scope.hierarchy($0).isPermitted }
      return FixedDimension(hierarchies: seen.map { Int($0) })
    case .hierarchy(let index): return FixedHierarchy(index: Int(index))
    case .level(let hierarchy, let level): return FixedLevel(place: LevelPlace(hierarchy: Int(hierarchy), level: level))
    case .member(let member): return FixedMember(member)
    case .namedSet(let number): return try set(ofNumber: number)
    case .leftOut(let member):
      if isOfFormula, let measure = scope.cube.measure(ofWhole: member) { return FixedMember(measure) }
      return LeftOutMember(whole: member)
    }
  }

  /// A named set, by its number in the scope.
  ///
  /// - Throws: `MDXFailure` where its formula does not bind, or needs itself.
  func set(ofNumber number: Int) throws -> any SetNode {
    let set = try formulas.set(number)
    return NamedSetNode(number: number, type: set.type, readsCells: set.readsCells)
  }

  private func properties(
    _ segments: [NameSegment], of object: any Node, named text: String, at range: SourceRange
  ) throws -> any Node {
    var node = object
    var text = text
    var waiting = segments[...]
    while let segment = waiting.popFirst() {
      if let next = waiting.first, let both = Self.property(segment, next) {
        node = try call(both, .property, [.bound(node)], at: range)
        waiting.removeFirst()
        text += ".\(both.text)"
      } else {
        node = try property(segment, of: node, named: text, at: range)
        text += "." + segment.written
      }
    }
    return node
  }

  /// A property that is written with a dot within, as `Levels.Count`.
  private static func property(_ first: NameSegment, _ second: NameSegment) -> Name? {
    guard case .name(let first) = first, case .name(let second) = second, !first.isQuoted, !second.isQuoted else {
      return nil
    }
    let text = first.text + "." + second.text
    guard FunctionTable.standard.function(named: text, .property) != nil else { return nil }
    return Name(text, isQuoted: false, range: first.range)
  }

  /// `x.Name` behind something that is no compound name.
  func property(_ access: PropertyAccess, at range: SourceRange) throws -> any Node {
    if case .property(let inner) = access.receiver.form, let both = Self.property(inner.segment, access.segment) {
      return try call(both, .property, [.expression(inner.receiver)], at: range)
    }
    return try property(access.segment, of: try node(access.receiver), named: nil, at: range)
  }

  private func property(
    _ segment: NameSegment, of node: any Node, named text: String?, at range: SourceRange
  ) throws -> any Node {
    let owner = text.map { "\($0) has" } ?? "\(node.type.word) has"
    if let declared = try declaredProperty(segment, of: node, at: range) { return declared }
    guard case .name(let name) = segment, !name.isQuoted else {
      throw MDXFailure(
        .unknownName, "\(owner) nothing called \(segment.written).\(suggestion(for: segment, below: node))",
        at: segment.range)
    }
    guard FunctionTable.standard.function(named: name.text, .property) != nil else {
      if FunctionTable.standard.function(named: name.text, .method) != nil {
        return try call(name, .method, [.bound(node)], at: range)
      }
      let names = FunctionTable.standard.names(.property)
      let question = suggestion(for: segment, below: node)
      throw MDXFailure(
        .unknownName,
        "\(owner) no member and no property '\(name.text)'."
          + (question.isEmpty ? NearestName.question(for: name.text, among: names) : question), at: name.range)
    }
    return try call(name, .property, [.bound(node)], at: range)
  }

  /// A property that a level of the member's hierarchy declares, `[Store].CurrentMember.[Store Type]`.
  private func declaredProperty(
    _ segment: NameSegment, of node: any Node, at range: SourceRange
  ) throws -> (any Node)? {
    guard case .member(let hierarchy?) = node.type, case .name(let name) = segment,
      name.isQuoted || FunctionTable.standard.function(named: name.text) == nil
    else { return nil }
    let levels = scope.hierarchy(Int32(hierarchy)).levels.filter(\.isPermitted)
    guard levels.contains(where: { $0.properties.contains { $0.name.isSpelled(name.text) } }) else { return nil }
    let text = MDXExpression(.text(name.text), range: name.range)
    return try call(
      Name("Properties", isQuoted: false, range: name.range), .method, [.bound(node), .expression(text)], at: range)
  }

  private func suggestion(for segment: NameSegment, below node: any Node) -> String {
    guard case .name(let name) = segment else { return "" }
    return NearestName.question(for: name.text, among: names(below: node))
  }

  /// The names that may stand behind something.
  private func names(below node: any Node) -> [String] {
    func roots(_ hierarchy: Int) -> [String] {
      let tree = scope.cube.hierarchies[hierarchy].tree
      let members = tree.roots + tree.roots.flatMap { tree.children(of: $0) }
      return scope.cube.hierarchies[hierarchy].levels.filter { $0.isVisible && $0.isPermitted }.map(\.name)
        + members.map { tree.name(of: $0) }
        + scope.calculatedMembers[hierarchy].filter(\.isPermitted).map(\.name)
    }
    switch node {
    case let node as FixedMember:
      guard !scope.isCalculated(node.fixed) else { return [] }
      let tree = scope.hierarchy(of: node.fixed).tree
      return tree.children(of: node.fixed.ordinal).map { tree.name(of: $0) }
    case let node as FixedLevel:
      let tree = scope.cube.hierarchies[node.place.hierarchy].tree
      return tree.members(ofLevel: node.place.level).prefix(10_000).map { tree.name(of: $0) }
    case let node as FixedHierarchy: return roots(node.index)
    case let node as FixedDimension:
      return node.hierarchies.flatMap(roots) + node.hierarchies.map { scope.cube.hierarchies[$0].name }
    default: return []
    }
  }

  /// The mistake of a name that means nothing.
  func unknown(_ name: CompoundName) -> MDXFailure {
    guard case .name(let first)? = name.segments.first else {
      return MDXFailure(.unknownName, "a name does not begin with a key", at: name.range)
    }
    let names =
      scope.permittedDimensions.map(\.name) + scope.permittedHierarchies.map(\.name)
      + scope.namedSets.filter(\.hasName).map(\.name)
      + scope.members(of: 0).map { scope.name(of: $0) }
    let whole = name.segments.map(\.written).joined(separator: ".")
    let alike = scope.members(named: first.text)
    if alike.count > 1 {
      let shown = alike.prefix(3).map { scope.uniqueName(of: $0) }.joined(separator: ", ")
      return MDXFailure(
        .unknownName,
        "\(whole): '\(first.text)' is the name of \(alike.count) members, as \(shown); write which is meant",
        at: name.range)
    }
    return MDXFailure(
      .unknownName,
      "\(whole): '\(first.text)' is no dimension, hierarchy, level, member or set of cube '\(scope.cube.name)'."
        + NearestName.question(for: first.text, among: names), at: name.range)
  }
}

extension NameSegment {
  /// The segment without brackets.
  var plain: String {
    switch self {
    case .name(let name): name.text
    case .key(let parts): parts.map(\.text).joined(separator: "&")
    }
  }

  /// The segment with brackets.
  var written: String {
    switch self {
    case .name(let name): name.isQuoted ? name.text.bracketed : name.text
    case .key(let parts): parts.map { "&" + $0.text.bracketed }.joined()
    }
  }
}
