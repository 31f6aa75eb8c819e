internal import CubeModel

/// The members of a level: their names and order by key.
public struct LevelMembers: Sendable, Hashable {
  /// A member as the dimension's table has it.
  public struct Member: Sendable, Hashable {
    /// The values of the key attributes of its level.
    public let key: [MemberValue]
    /// Its name; nil when the table has none.
    public let name: String?
    /// The names of its ancestors in the hierarchy that were asked for, the widest first.
    public let ancestors: [String?]
    /// What it is ordered by.
    let order: MemberValue
  }

  /// The level.
  public let level: CubeLevel
  /// The members, each key once; the unknown member is not among them.
  public let members: [Member]
  private let positions: [[MemberValue]: Int]
  /// The position of each member in the level's order.
  private let ranks: [Int]

  /// The members in the rows of the tables that answer `Self.requests(for:)`, in that order.
  init(level: CubeLevel, tables: [MemberTable]) {
    self.level = level
    let attributes = Self.attributes(of: level)
    func place(_ attribute: String) -> Int { attributes.firstIndex(of: attribute) ?? 0 }
    let key = level.keyAttributes.map(place)
    let name = place(level.level.nameAttribute ?? level.level.attribute)
    let order = place(level.orderAttribute)
    let ancestors = level.hierarchy.levels[..<level.depth].map { place($0.nameAttribute ?? $0.attribute) }
    var members: [Member] = []
    var positions: [[MemberValue]: Int] = [:]
    // Current versions come first, so that a member with several names bears today's; the rest in a fixed order.
    for table in tables {
      for row in table.rows.sorted(by: { $0.precedes($1) }) {
        let values = key.map { row[$0] }
        guard values.last != .null, positions[values] == nil else { continue }
        positions[values] = members.count
        members.append(
          Member(key: values, name: row[name].text, ancestors: ancestors.map { row[$0].text }, order: row[order]))
      }
    }
    let sorted = members.indices.sorted { left, right in
      let (left, right) = (members[left], members[right])
      let leftOrder = left.key.dropLast() + [left.order] + left.key.suffix(1)
      let rightOrder = right.key.dropLast() + [right.order] + right.key.suffix(1)
      return Array(leftOrder).precedes(Array(rightOrder))
    }
    var ranks = Array(repeating: 0, count: members.count)
    for (rank, position) in sorted.enumerated() { ranks[position] = rank }
    self.members = members
    self.positions = positions
    self.ranks = ranks
  }

  /// The attributes that are asked for: those of the levels down to this one with their names, and the order.
  private static func attributes(of level: CubeLevel) -> [String] {
    var attributes: [String] = []
    func add(_ attribute: String?) {
      if let attribute, !attributes.contains(attribute) { attributes.append(attribute) }
    }
    for level in level.hierarchy.levels[...level.depth] {
      add(level.attribute)
      add(level.nameAttribute)
    }
    add(level.level.sortAttribute)
    return attributes
  }

  /// The requests that give a level's members: current versions first, then all that ever were.
  static func requests(for level: CubeLevel) -> [MemberRequest] {
    let all = MemberRequest(dimension: level.source, attributes: attributes(of: level))
    guard level.isVersioned else { return [all] }
    var current = all
    current.currentOnly = true
    return [current, all]
  }

  /// The member with a key.
  public func member(_ key: [MemberValue]) -> Member? {
    positions[key].map { members[$0] }
  }

  /// The place of a key in the level's order; the unknown member comes last.
  func rank(of key: [MemberValue]) -> Int {
    positions[key].map { ranks[$0] } ?? .max
  }
}
