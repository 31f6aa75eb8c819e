internal import VisualBasic

/// The order of tuples in which members stay below their parents, and siblings are sorted by a value.
///
/// Two members are told apart where their lines of ancestors part: by the values of those two siblings, with the members
/// of the hierarchies before as they are in the tuples. Siblings of equal value stay in hierarchical order, turned round
/// when it goes downwards.
struct HierarchicalSort {
  let scope: CubeScope
  let isDescending: Bool
  /// The values of tuples, over the first hierarchies of the set that is sorted.
  let values: (TupleSet) throws -> [ScalarValue]

  /// Tuples with the same members so far.
  private typealias Group = [Int]

  /// The places of a set's tuples in their new order; equal tuples stay in their order.
  func order(of set: TupleSet) throws -> [Int] {
    var groups: [Group] = [Array(0..<set.count)]
    for column in 0..<set.arity { groups = try split(groups, of: set, at: column) }
    return groups.flatMap { $0 }
  }

  /// Splits each group by the members in a column, in order.
  private func split(_ groups: [Group], of set: TupleSet, at column: Int) throws -> [Group] {
    let hierarchy = set.hierarchies[column]
    var lines: [[Int32: [Int32]]] = []
    var asked: [Int32] = []
    var places: [[Int32: Int]] = []
    for group in groups {
      let members = Set(group.map { set.ordinal($0, column) })
      var line: [Int32: [Int32]] = [:]
      for member in members.sorted() { line[member] = self.line(of: member, in: hierarchy) }
      var place: [Int32: Int] = [:]
      if members.count > 1 {
        let prefix = set.row(group[0]).prefix(column)
        for node in branches(of: line) {
          place[node] = asked.count / (column + 1)
          asked += prefix + [node]
        }
      }
      lines.append(line)
      places.append(place)
    }
    let answers = try values(TupleSet(hierarchies: Array(set.hierarchies.prefix(column + 1)), ordinals: asked))
    let keys = answers.map { SortValue($0) }
    return groups.indices.flatMap { index in
      let members = Dictionary(grouping: groups[index]) { set.ordinal($0, column) }
      let line = lines[index]
      let place = places[index]
      let order = members.keys.sorted { left, right in
        precedes(line[left] ?? [], line[right] ?? [], in: hierarchy) { place[$0].map { keys[$0] } ?? .nothing }
      }
      return order.map { members[$0] ?? [] }
    }
  }

  /// The member and its ancestors, the root first.
  private func line(of member: Int32, in hierarchy: Int) -> [Int32] {
    scope.line(of: Member(hierarchy: Int32(hierarchy), ordinal: member)).map(\.ordinal).reversed()
  }

  /// The members that are compared: all on the lines that do not stand above all of them.
  private func branches(of lines: [Int32: [Int32]]) -> [Int32] {
    var counts: [Int32: Int] = [:]
    for line in lines.values { for node in line { counts[node, default: 0] += 1 } }
    return counts.filter { $0.value < lines.count }.keys.sorted()
  }

  private func precedes(
    _ left: [Int32], _ right: [Int32], in hierarchy: Int, value: (Int32) -> SortValue
  ) -> Bool {
    guard let (one, other) = zip(left, right).first(where: { $0 != $1 }) else { return left.count < right.count }
    let (first, second) = isDescending ? (other, one) : (one, other)
    let values = (value(first), value(second))
    if values.0 != values.1 { return values.0 < values.1 }
    return position(first, hierarchy) < position(second, hierarchy)
  }

  private func position(_ ordinal: Int32, _ hierarchy: Int) -> MemberPosition {
    MemberPosition(Member(hierarchy: Int32(hierarchy), ordinal: ordinal), in: scope, childrenFirst: false)
  }
}

extension HierarchicalSort {
  /// The members whose values may be compared when members are sorted: themselves, and those above them that do not stand
  /// above all of them.
  static func compared(_ members: CoordinateSet, in tree: MemberTree) -> CoordinateSet {
    let stored = members.ordinals.filter { $0 >= 0 && Int($0) < tree.count }
    guard let first = stored.first, let last = stored.last, first < last else { return members }
    var all = Set(members.ordinals)
    for ordinal in stored {
      var current = tree.parent(of: ordinal)
      while let node = current, !(node <= first && tree.subtree(of: node).contains(last)), all.insert(node).inserted {
        current = tree.parent(of: node)
      }
    }
    return CoordinateSet(ascending: all.sorted())
  }
}
