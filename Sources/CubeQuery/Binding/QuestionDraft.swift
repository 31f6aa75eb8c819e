public import CubeModel
internal import OrderedCollections
import Wording

/// A question whose cube, measures, dimensions and levels are looked up, and which says what members it has to know
/// before the rest can be.
public struct QuestionDraft: Sendable {
  /// A member that is to be looked up.
  struct MemberPath {
    let name: QualifiedName
    let candidates: [CubeLevel]
    let path: ArraySlice<QualifiedName.Part>
  }

  /// What is laid along an axis.
  enum Item {
    case level(CubeLevel)
    case members([MemberPath])
  }

  /// A condition.
  enum Filter {
    case member(MemberPath)
    case level(CubeLevel, kind: ColumnKind, CubeFilter)
    case days(CubeLevel, first: String, last: String)
  }

  let question: CubeQuestion
  let cube: CubeDefinition
  let measures: [String]
  let rows: [Item]
  let columns: [Item]
  let filters: [Filter]
  let order: (measure: String?, level: CubeLevel?, place: QuestionPlace?)?

  /// Looks up what the model alone can tell; every mistake is reported, not only the first.
  ///
  /// - Throws: `CubeQueryError` with the nearest names.
  public init(_ question: CubeQuestion, model: Model) throws(CubeQueryError) {
    let names = try CubeNames(cube: question.cube, model: model)
    var mistakes = MistakeCollection()
    if question.measures.isEmpty {
      mistakes.add(.misplaced, at: nil, "a question needs a measure of cube '\(question.cube)'")
    }
    self.question = question
    cube = names.cube
    measures = question.measures.compactMap { name in
      mistakes.collect { () throws(CubeQueryError) in try names.measure(name) }
    }
    rows = Self.items(question.rows, names, &mistakes)
    columns = Self.items(question.columns, names, &mistakes)
    filters = question.filters.compactMap { filter in
      mistakes.collect { () throws(CubeQueryError) in try Self.filter(filter, names) }
    }
    order = question.order.flatMap { order in
      mistakes.collect { () throws(CubeQueryError) in try Self.order(order.name, names) }
    }
    try mistakes.throwAny()
  }

  private static func items(
    _ items: [CubeQuestion.AxisItem], _ names: CubeNames, _ mistakes: inout MistakeCollection
  ) -> [Item] {
    items.compactMap { item in
      switch item {
      case .name(let name):
        mistakes.collect { () throws(CubeQueryError) in
          switch try names.reference(name).1 {
          case .level(let level): .level(level)
          case .member(let candidates, let path):
            .members([MemberPath(name: name, candidates: candidates, path: path)])
          }
        }
      case .set(let members):
        .members(
          members.compactMap { name in
            mistakes.collect { () throws(CubeQueryError) in
              guard case .member(let candidates, let path) = try names.reference(name).1 else {
                throw CubeQueryError(.misplaced, at: name.place, "a set holds members, '\(name)' is a level")
              }
              return MemberPath(name: name, candidates: candidates, path: path)
            }
          })
      }
    }
  }

  private static func filter(_ filter: CubeFilter, _ names: CubeNames) throws(CubeQueryError) -> Filter {
    if case .between(let first, let last) = filter.condition {
      return try days(filter.name, first, last, names)
    }
    let (dimension, reference) = try names.reference(filter.name)
    switch (reference, filter.condition) {
    case (.member(let candidates, let path), .isMember):
      return .member(MemberPath(name: filter.name, candidates: candidates, path: path))
    case (.level(let level), .isMember):
      throw CubeQueryError(
        .misplaced, at: filter.name.place,
        "'\(level.dimension).\(level.level.name)' is a level; say which members: '= A', 'in (A, B)'")
    case (.level(let level), .compared(let comparison, _)) where level.keyAttributes.count > 1:
      throw CubeQueryError(
        .misplaced, at: filter.name.place,
        "'\(comparison.rawValue)' needs a level whose keys are unique, '\(level.level.name)' repeats them by parent")
    case (.level(let level), _):
      let isOfCalendar = dimension.definition.origin == .calendar
      let kind = ColumnKind(dimension.type(of: level.orderAttribute), isOfCalendar: isOfCalendar)
      return .level(level, kind: kind, filter)
    case (.member(_, let path), _):
      let part = path.first ?? filter.name.parts[0]
      throw CubeQueryError(
        .unknownName, at: part.place,
        "dimension '\(dimension.name)' has no level '\(part.plain)'."
          + NearestName.question(for: part.plain, among: dimension.levelNames))
    }
  }

  private static func days(
    _ name: QualifiedName, _ first: CubeFilter.Value, _ last: CubeFilter.Value, _ names: CubeNames
  ) throws(CubeQueryError) -> Filter {
    let dimension = try names.dimension(name.parts[0])
    guard name.parts.count == 1, dimension.definition.origin == .calendar else {
      throw CubeQueryError(
        .misplaced, at: name.place, "a range of days is for a date dimension, '\(name)' is none")
    }
    func span(_ value: CubeFilter.Value) throws(CubeQueryError) -> CalendarSpan {
      guard let span = CalendarSpan(value.text) else {
        throw CubeQueryError(
          .misplaced, at: value.place, "'\(value.text)' is no day, month or year: yyyy-mm-dd, yyyy-mm or yyyy")
      }
      return span
    }
    let days = (first: try span(first).first, last: try span(last).last)
    guard days.first <= days.last else {
      throw CubeQueryError(
        .misplaced, at: first.place, "the range '\(first.text)..\(last.text)' ends before it begins; turn it round")
    }
    return .days(dimension.level(hierarchy: 0, depth: 0), first: days.first, last: days.last)
  }

  private static func order(
    _ name: QualifiedName, _ names: CubeNames
  ) throws(CubeQueryError) -> (measure: String?, level: CubeLevel?, place: QuestionPlace?) {
    let measureError: CubeQueryError
    do {
      return (try names.measure(name), nil, name.place)
    } catch {
      measureError = error
    }
    guard name.parts.count > 1, let reference = try? names.reference(name), case .level(let level) = reference.1 else {
      throw measureError
    }
    return (nil, level, name.place)
  }

  /// The levels whose members must be known.
  var levels: [CubeLevel] {
    var levels: OrderedSet<CubeLevel> = []
    for item in rows + columns {
      switch item {
      case .level(let level): levels.append(level)
      case .members(let paths): levels.append(contentsOf: paths.flatMap(\.candidates))
      }
    }
    for filter in filters {
      switch filter {
      case .member(let path): levels.append(contentsOf: path.candidates)
      case .level(let level, _, _): levels.append(level)
      case .days: break
      }
    }
    return Array(levels)
  }
}
