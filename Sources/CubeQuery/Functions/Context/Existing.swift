extension Function {
  static let existing = Function(
    "EXISTING", "The tuples of a set that go with the current members: each member is one of them, above or below it.",
    "Count(EXISTING [Store].[Store City].Members)",
    .set(.prefix, [.set], looksAt: .own) { call in
      let set = try call.set(0)
      let evaluation = call.evaluation
      let places = set.hierarchies.map { evaluation.membersAtHand(of: $0) }
      return set.selecting(
        (0..<set.count).filter { index in
          places.indices.allSatisfy { column in
            guard let members = places[column] else { return true }
            let member = set.member(index, column)
            return members.contains { evaluation.areInLine($0, member) }
          }
        })
    })
}

extension Evaluation {
  /// The members that are current in a hierarchy: one, or several where a set stands for them.
  ///
  /// - Returns: nil where the current member is calculated, which says nothing of others.
  func membersAtHand(of hierarchy: Int) -> [Member]? {
    let ordinal = coordinates[hierarchy]
    if isCalculated(ordinal, in: hierarchy) { return nil }
    if ordinal >= 0 { return [Member(hierarchy: Int32(hierarchy), ordinal: ordinal)] }
    let set = aggregates[Int(-1 - ordinal)].tuples
    guard let column = set.hierarchies.firstIndex(of: hierarchy) else { return nil }
    return set.distinct(column).map { Member(hierarchy: Int32(hierarchy), ordinal: $0) }
  }

  /// Whether one of two members of a hierarchy is the other or above it.
  func areInLine(_ one: Member, _ other: Member) -> Bool {
    if one == other { return true }
    guard !scope.isCalculated(one), !scope.isCalculated(other) else { return false }
    let tree = scope.hierarchy(of: one).tree
    return tree.isAncestor(one.ordinal, orSelfOf: other.ordinal)
      || tree.isAncestor(other.ordinal, orSelfOf: one.ordinal)
  }
}
