/// Some of the roles of a session, by their numbers among those that grant something of a cube.
///
/// The bits of numbers that no role has are set in `all`, so that what all roles see is `all` however many there are.
struct RoleSet: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Every role.
  static let all = RoleSet(rawValue: .max)

  /// The most roles that a union may be of.
  static let mostRoles = 64

  /// One role.
  init(_ role: Int) { self.init(rawValue: 1 << UInt64(role)) }

  /// The roles of so many of which something holds.
  init(of count: Int, where holds: (Int) -> Bool) {
    let others = (0..<count).filter { !holds($0) }
    self = others.count == count ? [] : others.reduce(.all) { $0.subtracting(RoleSet($1)) }
  }

  /// The numbers of those among so many that are in the set.
  func numbers(below count: Int) -> [Int] { (0..<count).filter { contains(RoleSet($0)) } }
}
