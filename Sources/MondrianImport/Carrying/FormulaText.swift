import MDX

/// Brings formulas into the language of our cubes, and leaves everything else in them as it was written.
struct FormulaText: Sendable {
  /// The hierarchies that Mondrian 3 calls `[Time.Weekly]`, by that name without brackets.
  private let hierarchies: [String: String]

  /// Knows the hierarchies of a schema.
  init(_ schema: MondrianSchema) {
    var hierarchies: [String: String] = [:]
    func add(_ use: String, _ dimension: Dimension?) {
      for hierarchy in dimension?.hierarchies ?? [] {
        guard let name = hierarchy.name, name != use else { continue }
        hierarchies["\(use).\(name)".lowercased()] = use.bracketed + "." + name.bracketed
      }
    }
    for dimension in schema.dimensions { add(dimension.name, dimension) }
    for use in schema.cubes.flatMap(\.dimensions) {
      switch use.origin {
      case .own(let dimension): add(use.name, dimension)
      case .shared(let name): add(use.name, schema.dimensions.first { $0.name == name })
      }
    }
    self.hierarchies = hierarchies
  }

  /// The text with `[Time].[Weekly]` for `[Time.Weekly]`; as it is when it is no MDX.
  func modern(_ text: String) -> String {
    guard let tree = MDXExpression.parse(text).tree else { return text }
    let changes = tree.nameUses.compactMap { use -> Replacement? in
      guard case .name(let first)? = use.name.segments.first, first.isQuoted,
        let modern = hierarchies[first.text.lowercased()]
      else { return nil }
      return Replacement(range: first.range, text: modern)
    }
    return Replacement.apply(changes, to: text)
  }

  /// What is wrong with a formula; nil when it is MDX.
  func mistake(in text: String) -> String? {
    MDXExpression.parse(text).mistakes.first?.description
  }

  /// The measures that a formula names.
  func measures(of text: String) -> [String] {
    MDXExpression.parse(text).tree?.nameUses.compactMap(\.name.measure) ?? []
  }

  /// The formula with other formulas in place of measures.
  ///
  /// - Parameter formula: the formula for a measure's name; nil for one that stays.
  /// - Returns: the formula, and the measures that stayed because no value can stand where they do.
  func inlining(_ text: String, _ formula: (String) -> String?) -> (text: String, stayed: [String]) {
    guard let tree = MDXExpression.parse(text).tree else { return (text, []) }
    var stayed: [String] = []
    var changes: [Replacement] = []
    for use in tree.nameUses {
      guard let measure = use.name.measure, let replacement = formula(measure) else { continue }
      if use.isObject || use.name.segments.count > 2 {
        stayed.append(measure)
      } else {
        changes.append(Replacement(range: use.name.range, text: "(\(replacement))"))
      }
    }
    return (Replacement.apply(changes, to: text), stayed)
  }

  /// The text or number that an expression is; nil when it is more than that.
  func literal(_ text: String) -> String? {
    switch MDXExpression.parse(text).tree?.form {
    case .text(let text), .number(let text): text
    default: nil
    }
  }

  /// The segments of a name in small letters, without brackets; nil for what is no name.
  func path(of text: String) -> [String]? {
    guard case .name(let name)? = MDXExpression.parse(text).tree?.form else { return nil }
    return name.segments.map { segment in
      switch segment {
      case .name(let name): name.text.lowercased()
      case .key(let parts): "&" + parts.map { $0.text.lowercased() }.joined(separator: "&")
      }
    }
  }

  /// The first names in a formula that stand in brackets: those of dimensions, mostly.
  func firstNames(of text: String) -> [String] {
    MDXExpression.parse(text).tree?.nameUses.compactMap { use in
      if case .name(let name)? = use.name.segments.first { name.text } else { nil }
    } ?? []
  }
}

/// Another text in a place of a formula.
private struct Replacement {
  let range: SourceRange
  let text: String

  /// The text with all replacements, which do not overlap.
  static func apply(_ replacements: [Replacement], to text: String) -> String {
    var bytes = Array(text.utf8)
    for change in replacements.sorted(by: { $0.range.start > $1.range.start }) {
      bytes.replaceSubrange(change.range.start.offset..<change.range.end.offset, with: change.text.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
