internal import MDX
internal import Wording

/// What RETURN names.
extension Binder {
  /// The columns of all that RETURN names.
  ///
  /// - Throws: `MDXFailure` with every mistake and its place.
  func columns(returning expressions: [MDXExpression]) throws -> [DrillthroughColumn] {
    try each(expressions) { try columns($0) }.flatMap(\.self)
  }

  private func columns(_ expression: MDXExpression) throws -> [DrillthroughColumn] {
    switch expression.form {
    case .name(let name): return try columns(name)
    case .alias(let inner, let title):
      var columns = try columns(inner)
      guard columns.count == 1 else {
        throw MDXFailure(.type, "only one column can be called '\(title.text)'", at: expression.range)
      }
      columns[0].title = title.text
      return columns
    case .call(let call): return [try column(call, at: expression.range)]
    default: throw notAColumn(expression.range)
    }
  }

  /// `Key([Store].[Store Name])`.
  private func column(_ call: FunctionCall, at range: SourceRange) throws -> DrillthroughColumn {
    let name = call.function.text
    let parts = DrillthroughColumn.Part.allCases
    guard let part = parts.first(where: { $0.rawValue.isSpelled(name) }) else {
      let names = parts.map(\.rawValue)
      throw MDXFailure(
        .unknownName,
        "RETURN has no function '\(name)'; there are \(names.joined(separator: ", "))."
          + NearestName.question(for: name, among: names), at: call.function.range)
    }
    guard call.arguments.count == 1, case .name(let name)? = call.arguments[0]?.form,
      let column = try columns(name).first, case .level(let hierarchy, let level, _) = column.source
    else { throw MDXFailure(.type, "\(part.rawValue) is asked of one level", at: range) }
    return DrillthroughColumn(
      .level(hierarchy: hierarchy, level: level, part), titled: "\(part.rawValue)(\(column.title))", at: range)
  }

  /// A level, a hierarchy or dimension with all of their levels, a property of a level, a measure.
  private func columns(_ name: CompoundName) throws -> [DrillthroughColumn] {
    guard let found = scope.resolve(name.segments) else { throw unknown(name) }
    let rest = name.segments.dropFirst(found.length)
    switch found.meaning {
    case .level(let index, let number):
      let (hierarchy, level) = (scope.hierarchy(index), scope.hierarchy(index).levels[number])
      guard let property = rest.first else {
        guard level.keyAttribute != nil else { throw notAColumn(name.range) }
        return [DrillthroughColumn(level, of: hierarchy, at: name.range)]
      }
      guard rest.count == 1, case .name(let wanted) = property,
        let declared = level.properties.first(where: { $0.name.isSpelled(wanted.text) })
      else {
        throw MDXFailure(
          .unknownName,
          "\(level.uniqueName) has no property \(property.written)."
            + NearestName.question(for: property.plain, among: level.properties.map(\.name)), at: property.range)
      }
      return [
        DrillthroughColumn(
          .property(hierarchy: index, level: number, attribute: declared.attribute),
          titled: level.uniqueName + "." + declared.name.bracketed, at: name.range)
      ]
    case .hierarchy(let index) where rest.isEmpty: return levels(of: [index], at: name.range)
    case .dimension(let index) where rest.isEmpty:
      return levels(of: Array(scope.cube.dimensions[index].hierarchies), at: name.range)
    case .member(let member) where rest.isEmpty && member.isMeasure && !scope.isCalculated(member):
      return [
        DrillthroughColumn(.measure(Int(member.ordinal)), titled: scope.uniqueName(of: member), at: name.range)
      ]
    case .hierarchy, .dimension:
      throw MDXFailure(
        .unknownName,
        "nothing is called \(name.segments.map(\.written).joined(separator: "."))."
          + scope.suggestion(for: name.segments), at: name.range)
    default: throw notAColumn(name.range)
    }
  }

  private func levels(of hierarchies: [Int32], at range: SourceRange) -> [DrillthroughColumn] {
    hierarchies.map { scope.hierarchy($0) }.filter(\.isPermitted).flatMap { hierarchy in
      hierarchy.levels.filter { $0.isPermitted && $0.keyAttribute != nil }
        .map { DrillthroughColumn($0, of: hierarchy, at: range) }
    }
  }

  private func notAColumn(_ range: SourceRange) -> MDXFailure {
    MDXFailure(.type, "RETURN names levels, hierarchies, properties of levels and stored measures", at: range)
  }
}
