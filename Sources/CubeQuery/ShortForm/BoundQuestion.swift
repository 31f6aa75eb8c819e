internal import MDX

/// A question whose names are all looked up in an opened cube.
struct BoundQuestion {
  /// One hierarchy along an axis.
  struct Part {
    /// The number of the hierarchy.
    let hierarchy: Int
    /// Its levels along the axis, in the question's order.
    var levels: [Int]
    /// The members that are laid along it, facts or none; nil for all of the finest level that have a value.
    var listed: [Int32]?

    /// The level whose members tell the facts apart.
    var finest: LevelPlace { LevelPlace(hierarchy: hierarchy, level: levels.max() ?? 0) }
  }

  /// By what rows are ordered.
  enum Order {
    /// A measure's value in the row, over all columns.
    case measure(Member)
    /// The members of a level on the rows.
    case level(LevelPlace)
  }

  let question: CubeQuestion
  /// The measures, in order.
  private(set) var measures: [Member] = []
  private(set) var rows: [Part] = []
  private(set) var columns: [Part] = []
  /// What facts are restricted to, the axes' own sets included.
  private(set) var selections: [LevelSelection] = []
  private(set) var order: Order?

  /// Looks up the names of a question; every mistake is reported, not only the first.
  ///
  /// - Throws: `CubeQueryError` with the nearest names.
  init(_ question: CubeQuestion, names: QuestionNames) throws(CubeQueryError) {
    self.question = question
    var mistakes = MistakeCollection()
    if question.measures.isEmpty {
      mistakes.add(.misplaced, at: nil, "a question needs a measure of cube '\(names.cube.name)'")
    }
    measures = question.measures.compactMap { name in
      mistakes.collect { () throws(CubeQueryError) in try names.measure(name) }
    }
    rows = parts(question.rows, names, &mistakes)
    columns = parts(question.columns, names, &mistakes)
    for filter in question.filters {
      selections +=
        mistakes.collect { () throws(CubeQueryError) in [try names.selection(filter)] } ?? []
    }
    try mistakes.throwAny()
    try checkAxes(names)
    order = try question.order.map { order throws(CubeQueryError) in try bound(order, names) }
  }

  private mutating func parts(
    _ items: [CubeQuestion.AxisItem], _ names: QuestionNames, _ mistakes: inout MistakeCollection
  ) -> [Part] {
    var parts: [Part] = []
    for item in items {
      guard
        let laid = mistakes.collect({ () throws(CubeQueryError) in try names.laid(item) })
      else { continue }
      if let listed = laid.listed { selections.append(LevelSelection(place: laid.place, ordinals: listed)) }
      guard let index = parts.firstIndex(where: { $0.hierarchy == laid.place.hierarchy }) else {
        parts.append(Part(hierarchy: laid.place.hierarchy, levels: [laid.place.level], listed: laid.listed))
        continue
      }
      if parts[index].levels.contains(laid.place.level) {
        mistakes.add(.misplaced, at: item.place, "level '\(names.name(of: laid.place))' stands on the axes twice")
      }
      if laid.place.level > parts[index].finest.level { parts[index].listed = laid.listed }
      parts[index].levels.append(laid.place.level)
    }
    return parts
  }

  /// A hierarchy's levels cross nowhere but where one lies below the other, so they stand on one axis.
  private func checkAxes(_ names: QuestionNames) throws(CubeQueryError) {
    guard let both = rows.first(where: { row in columns.contains { $0.hierarchy == row.hierarchy } }) else { return }
    let place = question.columns.first { item in
      (try? names.laid(item))?.place.hierarchy == both.hierarchy
    }?.place
    let hierarchy = names.cube.hierarchies[both.hierarchy]
    throw CubeQueryError(
      .misplaced, at: place,
      "hierarchy '\(hierarchy.dottedName)' stands on the axes twice; levels that lie below each other stand on one axis:"
        + " '\(both.levels.map { names.name(of: LevelPlace(hierarchy: both.hierarchy, level: $0)) }.joined(separator: ", "))'"
    )
  }

  private func bound(_ order: CubeQuestion.Order, _ names: QuestionNames) throws(CubeQueryError) -> Order {
    let measureError: CubeQueryError
    do {
      return .measure(try names.measure(order.name))
    } catch {
      measureError = error
    }
    guard order.name.parts.count > 1, let reference = try? names.reference(order.name),
      case .level(let place) = reference.1
    else { throw measureError }
    guard rows.contains(where: { $0.hierarchy == place.hierarchy && $0.levels.contains(place.level) }) else {
      throw CubeQueryError(
        .misplaced, at: order.name.place, "rows can be ordered by a measure or by a level that is on the rows")
    }
    return .level(place)
  }
}

extension CubeQuestion.AxisItem {
  /// Where it stands.
  fileprivate var place: QuestionPlace? {
    switch self {
    case .name(let name): name.place
    case .set(let members): members.first?.place
    }
  }
}

extension QuestionNames {
  /// What an item lays along an axis: a level, or members of it.
  ///
  /// - Throws: `CubeQueryError` with the nearest names.
  fileprivate func laid(
    _ item: CubeQuestion.AxisItem
  ) throws(CubeQueryError) -> (place: LevelPlace, listed: [Int32]?) {
    switch item {
    case .name(let name):
      switch try reference(name).1 {
      case .level(let place): return (place, nil)
      case .member(let candidates, let path):
        let found = try member(name, at: path, in: candidates)
        return (found.place, found.ordinals)
      }
    case .set(let members):
      let listed = try listed(members)
      return (listed.place, listed.ordinals)
    }
  }

  private func listed(_ members: [QualifiedName]) throws(CubeQueryError) -> LevelSelection {
    var listed: LevelSelection?
    for name in members {
      guard case .member(let candidates, let path) = try reference(name).1 else {
        throw CubeQueryError(.misplaced, at: name.place, "a set holds members, '\(name)' is a level")
      }
      let found = try member(name, at: path, in: candidates)
      guard found.place == listed?.place ?? found.place else {
        throw CubeQueryError(
          .misplaced, at: name.place,
          "a set holds members of one level; '\(name)' is of '\(level(found.place).name)', those before of"
            + " '\(listed.map { level($0.place).name } ?? "")'")
      }
      let known = listed?.ordinals ?? []
      listed = LevelSelection(place: found.place, ordinals: known + found.ordinals.filter { !known.contains($0) })
    }
    guard let listed else { throw CubeQueryError(.misplaced, at: nil, "a set holds at least one member") }
    return listed
  }
}
