/// Tuples that were met already, all of the same arity.
struct TupleKeys {
  private var singles: Set<Int32> = []
  private var pairs: Set<UInt64> = []
  private var longer: Set<[Int32]> = []

  /// No tuples.
  init() {}

  /// The tuples of a set.
  init(_ set: TupleSet) {
    for index in 0..<set.count { insert(set.row(index)) }
  }

  /// Adds a tuple.
  ///
  /// - Returns: whether it is a new one.
  @discardableResult
  mutating func insert(_ row: ArraySlice<Int32>) -> Bool {
    switch row.count {
    case 1: singles.insert(row[row.startIndex]).inserted
    case 2: pairs.insert(Self.pair(row)).inserted
    default: longer.insert(Array(row)).inserted
    }
  }

  /// Whether a tuple is among them.
  func contains(_ row: ArraySlice<Int32>) -> Bool {
    switch row.count {
    case 1: singles.contains(row[row.startIndex])
    case 2: pairs.contains(Self.pair(row))
    default: longer.contains(Array(row))
    }
  }

  private static func pair(_ row: ArraySlice<Int32>) -> UInt64 {
    UInt64(UInt32(bitPattern: row[row.startIndex])) << 32 | UInt64(UInt32(bitPattern: row[row.startIndex + 1]))
  }
}
