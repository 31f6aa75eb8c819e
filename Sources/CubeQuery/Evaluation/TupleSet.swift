/// Tuples in order, all over the same hierarchies; no tuple holds a null member.
///
/// A cross join stays a product of its factors until somebody wants its tuples as a list, so that its size costs nothing.
struct TupleSet: Sendable {
  private indirect enum Storage: Sendable {
    /// Member numbers, tuple after tuple.
    case list([Int32])
    /// The cross join of two sets; the second runs faster.
    case product(TupleSet, TupleSet)
  }

  /// The hierarchies of each tuple's members; empty only when there is no tuple.
  let hierarchies: [Int]
  /// How many tuples there are.
  let count: Int
  private let storage: Storage

  /// No tuples.
  static let empty = TupleSet(hierarchies: [], ordinals: [])

  /// Tuples as member numbers, tuple after tuple.
  init(hierarchies: [Int], ordinals: [Int32]) {
    self.hierarchies = hierarchies
    count = hierarchies.isEmpty ? 0 : ordinals.count / hierarchies.count
    storage = .list(ordinals)
  }

  /// Members of one hierarchy.
  init(hierarchy: Int, _ ordinals: some Sequence<Int32>) {
    self.init(hierarchies: [hierarchy], ordinals: Array(ordinals))
  }

  /// Tuples over hierarchies.
  init(hierarchies: [Int], tuples: some Sequence<[Member]>) {
    self.init(hierarchies: hierarchies, ordinals: tuples.flatMap { $0.map(\.ordinal) })
  }

  /// The cross join, nothing of it made.
  ///
  /// - Returns: nil where there are more tuples than numbers.
  init?(product left: TupleSet, _ right: TupleSet) {
    let (count, overflow) = left.count.multipliedReportingOverflow(by: right.count)
    if overflow { return nil }
    hierarchies = left.hierarchies + right.hierarchies
    self.count = hierarchies.isEmpty ? 0 : count
    storage = .product(left, right)
  }

  /// How many members a tuple has.
  var arity: Int { hierarchies.count }
  /// Whether there are no tuples.
  var isEmpty: Bool { count == 0 }

  /// The factors of a cross join, at least one.
  var factors: [TupleSet] {
    if case .product(let left, let right) = storage { return left.factors + right.factors }
    return [self]
  }

  /// The member numbers, tuple after tuple.
  ///
  /// - Complexity: O(1) but for a product.
  var ordinals: [Int32] {
    if case .list(let ordinals) = storage { return ordinals }
    var list: [Int32] = []
    list.reserveCapacity(count * arity)
    var tuple = Array(repeating: Int32(0), count: arity)
    for index in 0..<count {
      copy(index, to: &tuple, from: 0)
      list.append(contentsOf: tuple)
    }
    return list
  }

  /// The same set as a list.
  var listed: TupleSet {
    if case .list = storage { return self }
    return TupleSet(hierarchies: hierarchies, ordinals: ordinals)
  }

  /// A member's number in a tuple.
  func ordinal(_ index: Int, _ column: Int) -> Int32 {
    switch storage {
    case .list(let ordinals): return ordinals[index * arity + column]
    case .product(let left, let right):
      if column < left.arity { return left.ordinal(index / right.count, column) }
      return right.ordinal(index % right.count, column - left.arity)
    }
  }

  /// A member of a tuple.
  func member(_ index: Int, _ column: Int) -> Member {
    Member(hierarchy: Int32(hierarchies[column]), ordinal: ordinal(index, column))
  }

  /// A tuple.
  func tuple(_ index: Int) -> [Member] { (0..<arity).map { member(index, $0) } }

  /// A tuple's member numbers.
  func row(_ index: Int) -> ArraySlice<Int32> {
    if case .list(let ordinals) = storage { return ordinals[(index * arity)..<((index + 1) * arity)] }
    var tuple = Array(repeating: Int32(0), count: arity)
    copy(index, to: &tuple, from: 0)
    return tuple[...]
  }

  /// Writes a tuple's member numbers into `tuple` from a place on.
  func copy(_ index: Int, to tuple: inout [Int32], from start: Int) {
    switch storage {
    case .list(let ordinals):
      for column in 0..<arity { tuple[start + column] = ordinals[index * arity + column] }
    case .product(let left, let right):
      left.copy(index / right.count, to: &tuple, from: start)
      right.copy(index % right.count, to: &tuple, from: start + left.arity)
    }
  }

  /// The tuples at some places, in the order of the places.
  func selecting(_ indices: some Sequence<Int>) -> TupleSet {
    var list: [Int32] = []
    for index in indices { list.append(contentsOf: row(index)) }
    return TupleSet(hierarchies: hierarchies, ordinals: list)
  }

  /// The first tuples, at most so many.
  func prefix(_ length: Int) -> TupleSet { selecting(0..<min(max(0, length), count)) }

  /// The members of one hierarchy in all tuples, in order, repetitions kept.
  func column(_ column: Int) -> [Int32] {
    if arity == 1 { return ordinals }
    return (0..<count).map { ordinal($0, column) }
  }

  /// The distinct members in a column, ascending.
  ///
  /// - Complexity: O(*n*) in the factors of a product, not in its tuples.
  func distinct(_ column: Int) -> [Int32] {
    if isEmpty { return [] }
    if case .product(let left, let right) = storage {
      return column < left.arity ? left.distinct(column) : right.distinct(column - left.arity)
    }
    return CoordinateSet.sorting(self.column(column)).ordinals
  }
}
