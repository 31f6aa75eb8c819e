internal import CubeModel

/// Days of the calendar.
extension QuestionNames {
  /// The members of a date dimension between two days, months or years, both included.
  ///
  /// - Throws: `CubeQueryError` where the name is of no date dimension or the bounds are no days.
  func days(
    _ name: QualifiedName, _ first: CubeFilter.Value, _ last: CubeFilter.Value
  ) throws(CubeQueryError) -> LevelSelection {
    let dimension = try dimension(name.parts[0])
    guard name.parts.count == 1, isOfCalendar(dimension) else {
      throw CubeQueryError(.misplaced, at: name.place, "a range of days is for a date dimension, '\(name)' is none")
    }
    let bounds = DayBounds(lower: try span(first).first, upper: try span(last).last)
    if let lower = bounds.lower, let upper = bounds.upper, lower > upper {
      throw CubeQueryError(
        .misplaced, at: first.place, "the range '\(first.text)..\(last.text)' ends before it begins; turn it round")
    }
    return try days(bounds, of: dimension, at: first.place)
  }

  private func isOfCalendar(_ dimension: CubeDimension) -> Bool {
    hierarchies(of: dimension).contains { $0.source?.dimension.origin == .calendar }
  }

  private func span(_ value: CubeFilter.Value) throws(CubeQueryError) -> CalendarSpan {
    guard let span = CalendarSpan(value.text) else {
      throw CubeQueryError(
        .misplaced, at: value.place, "'\(value.text)' is no day, month or year: yyyy-mm-dd, yyyy-mm or yyyy")
    }
    return span
  }

  /// The members of a date dimension within some days, by its finest level of days, months or years.
  ///
  /// - Throws: `CubeQueryError` where a month or year lies inside only in part and there are no days.
  func days(
    _ bounds: DayBounds, of dimension: CubeDimension, at place: QuestionPlace?
  ) throws(CubeQueryError) -> LevelSelection {
    let levels = hierarchies(of: dimension).flatMap(levels)
    for attributes in [["date_key", "day"], ["month"], ["year"]] {
      guard let level = levels.first(where: { attributes.contains(definition(of: $0)?.attribute ?? "") }) else {
        continue
      }
      let tree = cube.hierarchies[level.hierarchy].tree
      let spans = tree.members(ofLevel: level.level).map { ($0, CalendarSpan(key: tree.key(of: $0))) }
      let ordinals = spans.filter { $1.map(bounds.holds) ?? false }.map(\.0)
      let touched = spans.count { $1.map(bounds.touches) ?? false }
      guard touched == ordinals.count else {
        throw CubeQueryError(
          .misplaced, at: place,
          "'\(dimension.name)' has no days, only \(self.level(level).name.lowercased())s; name whole ones")
      }
      return LevelSelection(place: level, ordinals: ordinals).widened(in: tree)
    }
    throw CubeQueryError(
      .misplaced, at: place, "'\(dimension.name)' has no level of days, months or years to be compared with")
  }
}

extension CalendarSpan {
  /// The days of a calendar's member, by its key: a date, or a number as 2025, 202503, 20250331; nil for any other.
  fileprivate init?(key: MemberValue) {
    switch key {
    case .date(let day): self.init(day)
    case .integer(let number):
      let digits = String(number)
      let parts = [digits.prefix(4), digits.dropFirst(4).prefix(2), digits.dropFirst(6)]
      self.init(parts.filter { !$0.isEmpty }.joined(separator: "-"))
    default: return nil
    }
  }
}
