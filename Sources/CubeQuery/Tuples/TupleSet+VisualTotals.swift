/// Totals of what is shown.
extension TupleSet {
  /// For each place of a set of members: the places whose members its total is made of; nil for a member that none of
  /// its descendants follows, which stays as it is.
  ///
  /// A member whose total is made of others counts by them, not by those below it again: all places that are given are
  /// of members that stay as they are.
  func visualTotals(in scope: CubeScope) -> [[Int]?] {
    var totals: [[Int]?] = Array(repeating: nil, count: count)
    for index in (0..<count).reversed() {
      let member = member(index, 0)
      guard index + 1 < count, scope.isAncestor(member, of: self.member(index + 1, 0)) else { continue }
      var parts: [Int] = []
      var next = index + 1
      while next < count, scope.isAncestor(member, of: self.member(next, 0)) {
        parts += totals[next] ?? [next]
        next = totals[next] == nil ? next + 1 : end(ofDescendantsBehind: next, in: scope)
      }
      totals[index] = parts
    }
    return totals
  }

  private func end(ofDescendantsBehind index: Int, in scope: CubeScope) -> Int {
    var next = index + 1
    while next < count, scope.isAncestor(member(index, 0), of: member(next, 0)) { next += 1 }
    return next
  }
}
