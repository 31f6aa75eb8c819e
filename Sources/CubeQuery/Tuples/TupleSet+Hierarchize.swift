extension TupleSet {
  /// The tuples in hierarchical order, hierarchy after hierarchy; equal ones stay in their order.
  ///
  /// - Parameter childrenFirst: whether children come before their parents.
  func hierarchized(in scope: CubeScope, childrenFirst: Bool) -> TupleSet {
    if count < 2 { return self }
    var ranks: [[Int32: Int]] = []
    for (column, hierarchy) in hierarchies.enumerated() {
      let members = distinct(column).map { Member(hierarchy: Int32(hierarchy), ordinal: $0) }
      let positions = members.map { MemberPosition($0, in: scope, childrenFirst: childrenFirst) }
      let order = members.indices.sorted { positions[$0] < positions[$1] }
      ranks.append(
        Dictionary(uniqueKeysWithValues: order.enumerated().map { (members[$0.element].ordinal, $0.offset) }))
    }
    let keys = (0..<count).map { index in
      let row = row(index)
      return zip(ranks, row).map { ranks, ordinal in ranks[ordinal] ?? 0 }
    }
    let order = (0..<count).sorted { left, right in
      keys[left] == keys[right] ? left < right : keys[left].lexicographicallyPrecedes(keys[right])
    }
    return selecting(order)
  }
}
