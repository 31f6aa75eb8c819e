/// Finds the places in a set where tuples have given members of some of its hierarchies; a cross join is not listed for
/// it, only its factors.
struct PlaceIndex {
  /// A factor of the set: its places by the members of the hierarchies that count.
  private struct Factor {
    /// Where its members stand among those that are given.
    let columns: [Int]
    let places: [[Int32]: [Int]]
    let count: Int
  }

  private let factors: [Factor]
  private var found: Set<Int> = []
  private var seen: Set<[Int32]> = []

  /// - Parameter kept: the hierarchies whose members are given, in this order.
  init(of set: TupleSet, keeping kept: [Int]) {
    factors = set.factors.map { factor in
      let own = factor.hierarchies.indices.filter { kept.contains(factor.hierarchies[$0]) }
      var places: [[Int32]: [Int]] = [:]
      for index in 0..<factor.count { places[own.map { factor.ordinal(index, $0) }, default: []].append(index) }
      return Factor(
        columns: own.compactMap { kept.firstIndex(of: factor.hierarchies[$0]) }, places: places, count: factor.count)
    }
  }

  /// Notes the places of the tuples with these members.
  mutating func note(_ members: [Int32]) {
    guard seen.insert(members).inserted else { return }
    var places = [0]
    for factor in factors {
      guard let own = factor.places[factor.columns.map { members[$0] }] else { return }
      places = places.flatMap { place in own.map { place * factor.count + $0 } }
    }
    found.formUnion(places)
  }

  /// All places noted, ascending.
  var places: [Int] { found.sorted() }
}
