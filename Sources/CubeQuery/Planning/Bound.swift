/// Members among which the members of a tuple or of a set's tuples surely are, by hierarchy.
struct Bound: Sendable, Hashable {
  /// The hierarchies, in the order of the tuples.
  var hierarchies: [Int]
  /// For each of them the members.
  var members: [CoordinateSet]

  init(hierarchies: [Int], members: [CoordinateSet]) {
    self.hierarchies = hierarchies
    self.members = members
  }

  /// The bound of one member.
  init(_ member: Member) {
    self.init(hierarchies: [Int(member.hierarchy)], members: [CoordinateSet(member.ordinal)])
  }

  /// The tightest bound of a set.
  init(_ set: TupleSet) {
    self.init(
      hierarchies: set.hierarchies,
      members: set.hierarchies.indices.map { CoordinateSet(ascending: set.distinct($0)) })
  }

  /// Whether no tuple fits.
  var isEmpty: Bool { hierarchies.isEmpty || members.contains(where: \.isEmpty) }

  /// What holds of a union of sets; nil where they are over different hierarchies.
  func union(_ other: Bound) -> Bound? {
    if isEmpty { return other }
    if other.isEmpty { return self }
    guard hierarchies == other.hierarchies else { return nil }
    return Bound(hierarchies: hierarchies, members: zip(members, other.members).map { $0.union($1) })
  }

  /// What holds of a cross join.
  func times(_ other: Bound) -> Bound {
    Bound(hierarchies: hierarchies + other.hierarchies, members: members + other.members)
  }
}
