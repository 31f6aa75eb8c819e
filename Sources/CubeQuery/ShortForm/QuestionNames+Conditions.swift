internal import CubeModel
internal import OrderedCollections
internal import StarSchema
import Wording

/// What conditions let in.
extension QuestionNames {
  /// The members that a condition lets in or keeps out.
  ///
  /// - Throws: `CubeQueryError` with the nearest names.
  func selection(_ filter: CubeFilter) throws(CubeQueryError) -> LevelSelection {
    if case .between(let first, let last) = filter.condition { return try days(filter.name, first, last) }
    let (dimension, reference) = try reference(filter.name)
    switch (reference, filter.condition) {
    case (.member(let candidates, let path), .isMember):
      return try member(filter.name, at: path, in: candidates)
    case (.level(let place), .among(let values)):
      return LevelSelection(place: place, ordinals: try members(values, of: place))
    case (.level(let place), .except(let values)):
      return LevelSelection(place: place, ordinals: try members(values, of: place), isExclusion: true)
    case (.level(let place), .compared(let comparison, let value)):
      return try compared(place, comparison, value, of: filter.name)
    case (.level(let place), _):
      throw CubeQueryError(
        .misplaced, at: filter.name.place,
        "'\(name(of: place))' is a level; say which members: '= A', 'in (A, B)'")
    case (.member(_, let path), _):
      let part = path.first ?? filter.name.parts[0]
      let levels = hierarchies(of: dimension).flatMap(levels).map { level($0).name }
      throw CubeQueryError(
        .unknownName, at: part.place,
        "dimension '\(dimension.name)' has no level '\(part.plain)'."
          + NearestName.question(for: part.plain, among: levels))
    }
  }

  private func members(_ values: [CubeFilter.Value], of place: LevelPlace) throws(CubeQueryError) -> [Int32] {
    var found: OrderedSet<Int32> = []
    var mistakes = MistakeCollection()
    for value in values {
      found.append(contentsOf: mistakes.collect { () throws(CubeQueryError) in try members(value, of: place) } ?? [])
    }
    try mistakes.throwAny()
    return Array(found)
  }

  private func compared(
    _ place: LevelPlace, _ comparison: CubeFilter.Comparison, _ value: CubeFilter.Value, of name: QualifiedName
  ) throws(CubeQueryError) -> LevelSelection {
    let hierarchy = cube.hierarchies[place.hierarchy]
    let tree = hierarchy.tree
    guard level(place).isUnique else {
      throw CubeQueryError(
        .misplaced, at: name.place,
        "'\(comparison.rawValue)' needs a level whose keys are unique, '\(level(place).name)' repeats them by parent")
    }
    let found = MemberFit.allCases.lazy.filter { $0 != .unknown }
      .compactMap { hierarchy.members(named: value.text, level: place.level, fit: $0).first }.first
    if let bound = found.map(tree.orderKey) ?? plainValue(value.text, of: place), bound != .null {
      let ordinals = tree.members(ofLevel: place.level).filter { ordinal in
        let order = tree.orderKey(of: ordinal)
        return order != .null && comparison.holds(order, bound)
      }
      return LevelSelection(place: place, ordinals: ordinals).widened(in: tree)
    }
    let kind = columnKind(of: place)
    guard kind.isOfCalendar, let span = CalendarSpan(value.text) else {
      throw CubeQueryError(
        .unknownName, at: value.place,
        "'\(value.text)' is neither a member of '\(self.name(of: place))' nor \(kind.noun)."
          + NearestName.question(for: value.text, among: memberNames(of: place)))
    }
    // A day that the calendar may not have: compared by its date.
    let bounds =
      switch comparison {
      case .atLeast: DayBounds(lower: span.first)
      case .above: DayBounds(lower: span.last, isOpen: true)
      case .atMost: DayBounds(upper: span.last)
      case .below: DayBounds(upper: span.first, isOpen: true)
      }
    return try days(bounds, of: cube.dimensions[hierarchy.dimension], at: value.place)
  }

  /// A text that is no member's name as a value of the column by which a level is ordered.
  ///
  /// A calendar's months and days are numbers such as 202501, below which '2025' would lie: there it means the year.
  private func plainValue(_ text: String, of place: LevelPlace) -> MemberValue? {
    let kind = columnKind(of: place)
    guard !kind.isOfCalendar || ["year", "fiscal_year"].contains(orderAttribute(of: place)) else { return nil }
    return kind.value(text)
  }

  private func orderAttribute(of place: LevelPlace) -> String {
    let definition = definition(of: place)
    return definition?.sortAttribute ?? definition?.attribute ?? ""
  }

  private func columnKind(of place: LevelPlace) -> ColumnKind {
    guard let dimension = cube.hierarchies[place.hierarchy].source?.dimension else {
      return ColumnKind(.text, isOfCalendar: false)
    }
    let attribute = orderAttribute(of: place)
    let type =
      dimension.naturalKey[attribute] ?? dimension.attributes[attribute]?.type
      ?? CalendarDefinition.dayAttributes.first { $0.name == attribute }?.type ?? .text
    return ColumnKind(type, isOfCalendar: dimension.origin == .calendar)
  }
}

extension CubeFilter.Comparison {
  /// Whether a value stands so to a bound.
  fileprivate func holds(_ value: MemberValue, _ bound: MemberValue) -> Bool {
    switch self {
    case .atLeast: !value.precedes(bound)
    case .atMost: !bound.precedes(value)
    case .above: bound.precedes(value)
    case .below: value.precedes(bound)
    }
  }
}
