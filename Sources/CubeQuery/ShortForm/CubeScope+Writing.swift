internal import MDX

/// How statements name what a cube has, so that the name is found again.
extension CubeScope {
  /// The name of a hierarchy: `[Customer]`, `[Customer].[By sector]`.
  func written(hierarchy index: Int) -> [NameSegment] {
    let hierarchy = cube.hierarchies[index]
    let dimension = cube.dimensions[hierarchy.dimension].name
    return (hierarchy.name == dimension ? [dimension] : [dimension, hierarchy.name]).map { .name(Name($0)) }
  }

  /// The name of a level: `[Customer].[Tier]`.
  func written(_ place: LevelPlace) -> [NameSegment] {
    let hierarchy = cube.hierarchies[place.hierarchy]
    let level = NameSegment.name(Name(hierarchy.levels[place.level].name))
    let plain = written(hierarchy: place.hierarchy) + [level]
    let full = [cube.dimensions[hierarchy.dimension].name, hierarchy.sourceName].map { NameSegment.name(Name($0)) }
    let meaning = ResolvedName.Meaning.level(hierarchy: Int32(place.hierarchy), level: place.level)
    return [plain, full + [level]].first { means($0, meaning) } ?? plain
  }

  /// The name of a member: with its ancestors, or by its key where others bear the same names.
  func written(_ member: Member) -> [NameSegment] {
    let hierarchy = hierarchy(of: member)
    guard !isCalculated(member) else {
      let owner = calculated(member)?.parent.map(written) ?? written(hierarchy: Int(member.hierarchy))
      return owner + [.name(Name(name(of: member)))]
    }
    let names = hierarchy.names(downTo: member.ordinal).map { NameSegment.name(Name($0)) }
    let plain = written(hierarchy: Int(member.hierarchy)) + names
    if means(plain, .member(member)) { return plain }
    let key = hierarchy.key(of: member.ordinal)
    let level = LevelPlace(hierarchy: Int(member.hierarchy), level: level(of: member))
    let keyed = written(level) + [.key(key.map { Name($0) })]
    return means(keyed, .member(member)) ? keyed : plain
  }

  private func means(_ segments: [NameSegment], _ meaning: ResolvedName.Meaning) -> Bool {
    resolve(segments) == ResolvedName(meaning: meaning, length: segments.count)
  }
}

extension MDXExpression {
  /// A name.
  static func name(_ segments: [NameSegment]) -> MDXExpression { MDXExpression(.name(CompoundName(segments))) }

  /// A function without its arguments: `[Customer].[Tier].Members`.
  func property(_ name: String) -> MDXExpression { dot(.name(Name(name, isQuoted: false))) }

  /// `F(a, b)`.
  static func call(_ function: String, _ arguments: MDXExpression...) -> MDXExpression {
    MDXExpression(.call(FunctionCall(Name(function, isQuoted: false), arguments)))
  }

  /// `{a, b}`.
  static func set(_ parts: [MDXExpression]) -> MDXExpression { MDXExpression(.set(parts)) }

  /// `(a, b)`, or the part itself where there is but one.
  static func tuple(_ parts: [MDXExpression]) -> MDXExpression {
    parts.count == 1 ? parts[0] : MDXExpression(.tuple(parts))
  }

  /// `a * b`; at least one part.
  static func product(_ parts: [MDXExpression]) -> MDXExpression {
    parts.dropFirst().reduce(parts[0]) { MDXExpression(.binary(.times, $0, $1)) }
  }

  /// A word that a function understands: `BDESC`.
  static func flag(_ word: String) -> MDXExpression { .name([.name(Name(word, isQuoted: false))]) }
}
