internal import CubeModel

extension QuestionDraft {
  /// Looks up the members; every mistake is reported, not only the first.
  ///
  /// - Throws: `CubeQueryError` with the nearest names.
  func bound(members: [CubeLevel: LevelMembers]) throws(CubeQueryError) -> BoundQuestion {
    let lookup = MemberLookup(members: members)
    var mistakes = MistakeCollection()
    var restrictions: [CellRequest.Restriction] = []
    var ranges: [CellRequest.Range] = []
    func items(_ items: [Item], _ mistakes: inout MistakeCollection) -> [BoundQuestion.AxisItem] {
      items.compactMap { item in
        mistakes.collect { () throws(CubeQueryError) in try lookup.item(item) }
      }
    }
    let rows = items(self.rows, &mistakes)
    let columns = items(self.columns, &mistakes)
    for item in rows + columns {
      guard let set = item.set else { continue }
      restrictions.append(CellRequest.Restriction(columns: item.members.level.keyColumns, tuples: set))
    }
    for filter in filters {
      _ = mistakes.collect { () throws(CubeQueryError) in
        try lookup.restrict(filter, restrictions: &restrictions, ranges: &ranges)
      }
    }
    let seen = (rows + columns).map(\.members.level)
    for (position, level) in seen.enumerated() where seen[..<position].contains(level) {
      mistakes.add(
        .misplaced, at: nil, "level '\(level.dimension).\(level.level.name)' stands on the axes twice")
    }
    let order = mistakes.collect { () throws(CubeQueryError) in try boundOrder(rows: rows) } ?? nil
    try mistakes.throwAny()
    return BoundQuestion(
      cube: cube, measures: measures, rows: rows, columns: columns, restrictions: restrictions, ranges: ranges,
      order: order, limit: question.limit, state: question.state, includesTotals: question.includesTotals)
  }

  private func boundOrder(rows: [BoundQuestion.AxisItem]) throws(CubeQueryError) -> BoundQuestion.Order? {
    guard let order, let isDescending = question.order?.isDescending else { return nil }
    if let measure = order.measure { return .measure(measure, isDescending: isDescending) }
    guard let level = order.level, let position = rows.firstIndex(where: { $0.members.level == level }) else {
      throw CubeQueryError(
        .misplaced, at: order.place, "rows can be ordered by a measure or by a level that is on the rows")
    }
    return .item(position, isDescending: isDescending)
  }
}
