/// Sets as sets: what is in them, and how often.
extension TupleSet {
  /// Each tuple once, where it stands first; of a cross join still a cross join.
  var withoutRepetitions: TupleSet {
    let factors = factors
    if factors.count > 1 {
      return factors.dropFirst().reduce(factors[0].withoutRepetitions) { product, factor in
        TupleSet(product: product, factor.withoutRepetitions) ?? product
      }
    }
    var met = TupleKeys()
    return filtered { met.insert($0) }
  }

  /// The tuples of both, those of `other` behind.
  ///
  /// - Parameter keepsRepetitions: whether a tuple may be there several times.
  func union(_ other: TupleSet, keepsRepetitions: Bool) -> TupleSet {
    if other.isEmpty { return keepsRepetitions ? self : withoutRepetitions }
    if isEmpty { return keepsRepetitions ? other : other.withoutRepetitions }
    let all = TupleSet(hierarchies: hierarchies, ordinals: ordinals + other.ordinals)
    return keepsRepetitions ? all : all.withoutRepetitions
  }

  /// The tuples that are not in `other`; repetitions stay.
  func subtracting(_ other: TupleSet) -> TupleSet {
    if other.isEmpty || isEmpty { return self }
    let removed = TupleKeys(other)
    return filtered { !removed.contains($0) }
  }

  /// The tuples that are in `other` too.
  ///
  /// - Parameter keepsRepetitions: whether a tuple stays as often as it is here.
  func intersection(_ other: TupleSet, keepsRepetitions: Bool) -> TupleSet {
    if other.isEmpty || isEmpty { return TupleSet(hierarchies: hierarchies, ordinals: []) }
    let kept = TupleKeys(other)
    let common = filtered { kept.contains($0) }
    return keepsRepetitions ? common : common.withoutRepetitions
  }

  /// The distinct tuples of the members of some hierarchies, in the order in which they come first.
  ///
  /// - Parameter columns: which columns, in the order wanted; each at most once.
  func extracting(columns: [Int]) -> TupleSet {
    let ascending = columns.sorted()
    let narrow = ascending == Array(0..<arity) ? withoutRepetitions : narrowed(to: ascending)
    if ascending == columns { return narrow }
    let places = columns.map { ascending.firstIndex(of: $0) ?? 0 }
    var list: [Int32] = []
    list.reserveCapacity(narrow.count * columns.count)
    for index in 0..<narrow.count {
      let row = narrow.row(index)
      for place in places { list.append(row[row.startIndex + place]) }
    }
    return TupleSet(hierarchies: columns.map { hierarchies[$0] }, ordinals: list)
  }

  /// A cross join is narrowed factor by factor.
  private func narrowed(to columns: [Int]) -> TupleSet {
    if isEmpty { return TupleSet(hierarchies: columns.map { hierarchies[$0] }, ordinals: []) }
    var product: TupleSet?
    var start = 0
    for factor in factors {
      let own = columns.filter { (start..<start + factor.arity).contains($0) }.map { $0 - start }
      start += factor.arity
      guard !own.isEmpty else { continue }
      var met = TupleKeys()
      var list: [Int32] = []
      for index in 0..<factor.count {
        let row = factor.row(index)
        let short = own.map { row[row.startIndex + $0] }
        if met.insert(short[...]) { list += short }
      }
      let narrow = TupleSet(hierarchies: own.map { factor.hierarchies[$0] }, ordinals: list)
      product = product.map { TupleSet(product: $0, narrow) ?? $0 } ?? narrow
    }
    return product ?? .empty
  }

  /// The tuples for which something holds, in order.
  func filtered(_ isKept: (ArraySlice<Int32>) throws -> Bool) rethrows -> TupleSet {
    var list: [Int32] = []
    for index in 0..<count {
      let row = row(index)
      if try isKept(row) { list.append(contentsOf: row) }
    }
    return TupleSet(hierarchies: hierarchies, ordinals: list)
  }
}
