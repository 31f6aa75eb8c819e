/// The members of a set's tuples that are to be opened or closed: by themselves, or each in some tuples only.
struct ChosenMembers {
  /// Where they stand in the tuples of the set.
  let column: Int
  private let members: Set<Int32>
  /// Where the hierarchies stand of which tuples are chosen; empty where members are chosen by themselves.
  private let columns: [Int]
  private let tuples: TupleKeys

  /// Members wherever they stand in a column.
  init(_ members: Set<Int32>, column: Int) {
    self.column = column
    self.members = members
    columns = []
    tuples = TupleKeys()
  }

  /// Members of one hierarchy of tuples.
  ///
  /// - Parameters:
  ///   - chosen: members, or tuples over hierarchies of the set.
  ///   - set: the set whose members are opened or closed.
  ///   - hierarchy: whose members of the tuples are meant; nil for the first that is chosen.
  /// - Returns: nil where the set has no such members.
  init?(_ chosen: TupleSet, of set: TupleSet, hierarchy: Int? = nil) {
    guard let meant = hierarchy ?? chosen.hierarchies.first, let place = set.hierarchies.firstIndex(of: meant),
      let source = chosen.hierarchies.firstIndex(of: meant)
    else { return nil }
    let shared = chosen.hierarchies.indices.filter { set.hierarchies.contains(chosen.hierarchies[$0]) }
    column = place
    members = Set(chosen.distinct(source))
    if shared.count > 1 {
      columns = shared.compactMap { set.hierarchies.firstIndex(of: chosen.hierarchies[$0]) }
      tuples = TupleKeys(chosen.extracting(columns: shared))
    } else {
      columns = []
      tuples = TupleKeys()
    }
  }

  /// Whether a tuple's member is chosen.
  func contains(_ row: ArraySlice<Int32>) -> Bool {
    guard members.contains(row[row.startIndex + column]) else { return false }
    return columns.isEmpty || tuples.contains(columns.map { row[row.startIndex + $0] }[...])
  }
}
