internal import CubeModel
import Wording

/// Finds members by name in the levels whose members were fetched.
struct MemberLookup {
  let members: [CubeLevel: LevelMembers]

  func item(_ item: QuestionDraft.Item) throws(CubeQueryError) -> BoundQuestion.AxisItem {
    switch item {
    case .level(let level):
      return BoundQuestion.AxisItem(members: levelMembers(level), set: nil)
    case .members(let paths):
      var found: CubeLevel?
      var keys: [[MemberValue]] = []
      for path in paths {
        let (level, key) = try member(path)
        if let found, found != level {
          throw CubeQueryError(
            .misplaced, at: path.name.place,
            "a set holds members of one level; '\(path.name)' is of '\(level.level.name)', those before of"
              + " '\(found.level.name)'")
        }
        found = level
        if !keys.contains(key) { keys.append(key) }
      }
      guard let found else { throw CubeQueryError(.misplaced, at: nil, "a set holds at least one member") }
      return BoundQuestion.AxisItem(members: levelMembers(found), set: keys)
    }
  }

  func restrict(
    _ filter: QuestionDraft.Filter, restrictions: inout [CellRequest.Restriction], ranges: inout [CellRequest.Range]
  ) throws(CubeQueryError) {
    switch filter {
    case .member(let path):
      let (level, key) = try member(path)
      restrictions.append(CellRequest.Restriction(columns: level.keyColumns, tuples: [key]))
    case .days(let level, let first, let last):
      ranges.append(CellRequest.Range(column: level.column("day"), lower: .date(first), upper: .date(last)))
    case .level(let level, let kind, let filter):
      switch filter.condition {
      case .among(let values), .except(let values):
        var tuples: [[MemberValue]] = []
        var mistakes = MistakeCollection()
        for value in values {
          tuples += mistakes.collect { () throws(CubeQueryError) in try keys(value, in: level) } ?? []
        }
        try mistakes.throwAny()
        var isExclusion = false
        if case .except = filter.condition { isExclusion = true }
        restrictions.append(
          CellRequest.Restriction(columns: level.keyColumns, tuples: tuples, isExclusion: isExclusion))
      case .compared(let comparison, let value):
        try compare(level, kind, comparison, value, restrictions: &restrictions, ranges: &ranges)
      case .isMember, .between:
        preconditionFailure("a filter of a level names values")
      }
    }
  }

  private func compare(
    _ level: CubeLevel, _ kind: ColumnKind, _ comparison: CubeFilter.Comparison, _ value: CubeFilter.Value,
    restrictions: inout [CellRequest.Restriction], ranges: inout [CellRequest.Range]
  ) throws(CubeQueryError) {
    let levelMembers = levelMembers(level)
    let found = LevelMembers.Fit.allCases.lazy.filter { $0 != .unknown }
      .map { levelMembers.keys(named: value.text, fit: $0) }.first { !$0.isEmpty }?.first
    let isLower = comparison == .atLeast || comparison == .above
    let column: CellColumn
    let bound: MemberValue
    // A calendar's months and days are numbers such as 202501, below which '2025' would lie: it means the year.
    let isPlain = !kind.isOfCalendar || ["year", "fiscal_year"].contains(level.orderAttribute)
    let plain = isPlain ? kind.value(value.text) : nil
    if let value = found.flatMap({ levelMembers.member($0)?.order }) ?? plain, value != .null {
      column = level.column(level.orderAttribute)
      bound = value
    } else if kind.isOfCalendar, let span = CalendarSpan(value.text) {
      // A day that the calendar may not have: compared by its date.
      column = level.column("day")
      bound = .date(comparison == .atLeast || comparison == .below ? span.first : span.last)
    } else {
      throw CubeQueryError(
        .unknownName, at: value.place,
        "'\(value.text)' is neither a member of '\(level.dimension).\(level.level.name)' nor \(kind.noun)."
          + NearestName.question(for: value.text, among: levelMembers.names))
    }
    ranges.append(CellRequest.Range(column: column, lower: isLower ? bound : nil, upper: isLower ? nil : bound))
    if comparison == .above || comparison == .below {
      restrictions.append(CellRequest.Restriction(columns: [column], tuples: [[bound]], isExclusion: true))
    }
  }

  private func keys(_ value: CubeFilter.Value, in level: CubeLevel) throws(CubeQueryError) -> [[MemberValue]] {
    let levelMembers = levelMembers(level)
    for fit in LevelMembers.Fit.allCases {
      let keys = levelMembers.keys(named: value.text, fit: fit)
      if !keys.isEmpty { return keys }
    }
    throw CubeQueryError(
      .unknownName, at: value.place,
      "'\(value.text)' is not a member of '\(level.dimension).\(level.level.name)'."
        + NearestName.question(for: value.text, among: levelMembers.names))
  }

  private func member(_ path: QuestionDraft.MemberPath) throws(CubeQueryError) -> (CubeLevel, [MemberValue]) {
    for fit in LevelMembers.Fit.allCases {
      for level in path.candidates {
        let keys = levelMembers(level).keys(at: path.path, fit: fit)
        guard let key = keys.first else { continue }
        guard keys.count == 1 else {
          let written = keys.prefix(5).map { key in
            QualifiedName.Part(.key(key.map(\.text))).description
          }.joined(separator: ", ")
          throw CubeQueryError(
            .ambiguousName, at: path.name.place,
            "'\(path.name)' means \(keys.count) members of '\(level.dimension).\(level.level.name)'; write the key"
              + " instead of the name: \(written)")
        }
        return (level, key)
      }
    }
    throw unknown(path)
  }

  private func unknown(_ path: QuestionDraft.MemberPath) -> CubeQueryError {
    let dimension = path.candidates.first?.dimension ?? ""
    let part = path.path.last ?? path.name.parts[0]
    guard path.candidates.count == 1, let level = path.candidates.first else {
      let levels = path.candidates.map(\.level.name)
      let names = levels + path.candidates.flatMap { levelMembers($0).names }
      return CubeQueryError(
        .unknownName, at: part.place,
        "dimension '\(dimension)' has no level or member '\(part.plain)'."
          + NearestName.question(for: part.plain, among: names))
    }
    return CubeQueryError(
      .unknownName, at: part.place,
      "'\(part.plain)' is not a member of '\(dimension).\(level.level.name)'."
        + NearestName.question(for: part.plain, among: levelMembers(level).names))
  }

  private func levelMembers(_ level: CubeLevel) -> LevelMembers {
    members[level] ?? LevelMembers(level: level, tables: [])
  }
}
