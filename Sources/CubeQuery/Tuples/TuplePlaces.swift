/// Where tuples stand in a set; of a cross join by the places in its factors.
struct TuplePlaces {
  private struct Factor {
    let arity: Int
    let count: Int
    var places: [ArraySlice<Int32>: Int] = [:]
  }

  private let factors: [Factor]

  init(_ set: TupleSet) {
    factors = set.factors.map { set in
      var factor = Factor(arity: set.arity, count: set.count)
      for index in (0..<set.count).reversed() { factor.places[set.row(index)] = index }
      return factor
    }
  }

  /// The first place of a tuple; nil where the set does not hold it.
  func place(of tuple: [Int32]) -> Int? {
    var (place, start) = (0, 0)
    for factor in factors {
      guard let own = factor.places[tuple[start..<start + factor.arity]] else { return nil }
      place = place * factor.count + own
      start += factor.arity
    }
    return place
  }
}
