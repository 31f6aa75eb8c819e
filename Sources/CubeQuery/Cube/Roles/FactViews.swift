/// The facts that several roles count, as a request says it: those that any of them does.
struct FactViews {
  /// What holds of all of them.
  private(set) var restrictions: [CellRequest.Restriction] = []
  /// What else holds of any: the restrictions of at least one of these.
  private(set) var alternatives: [[CellRequest.Restriction]] = []

  /// - Parameter views: by role what facts it counts; of no role there are none.
  init(_ views: [[CellRequest.Restriction]]) {
    guard let first = views.first else {
      restrictions = [CellRequest.Restriction(columns: [], tuples: [])]
      return
    }
    restrictions = first.filter { shared in views.allSatisfy { $0.contains(shared) } }
    var rest: [[CellRequest.Restriction]] = []
    for view in views.map({ view in view.filter { !restrictions.contains($0) } }) where !rest.contains(view) {
      rest.append(view)
    }
    if rest.contains([]) { return }
    if let joined = Self.joined(rest) {
      restrictions.append(joined)
    } else {
      alternatives = rest
    }
  }

  /// One restriction for several of the same columns.
  private static func joined(_ views: [[CellRequest.Restriction]]) -> CellRequest.Restriction? {
    guard var joined = views.first?.first else { return nil }
    for view in views {
      guard view.count == 1, let only = view.first, only.columns == joined.columns, !only.isExclusion else {
        return nil
      }
      joined.tuples += only.tuples.filter { !joined.tuples.contains($0) }
    }
    return joined
  }
}
