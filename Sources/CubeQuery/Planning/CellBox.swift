/// Base cells of one star and grain: for each hierarchy that is not at its all member, some members of one grain; all
/// their combinations.
struct CellBox: Sendable {
  /// Members of one hierarchy.
  struct Side: Sendable {
    /// Which columns tell them apart.
    var grain: MemberGrain
    /// The members; nil for all of the grain.
    var members: CoordinateSet?
  }

  /// A set that stands for some hierarchies together.
  struct Held: Sendable, Hashable {
    /// Its number as current member.
    var number: Int32
    /// The hierarchies for which it still stands.
    var hierarchies: [Int]
  }

  /// The number of the star.
  var star: Int
  /// The sides, by hierarchy, ascending.
  var sides: [Side]
  /// The aggregated sets that restrict all of the cells.
  var held: [Held] = []
  /// The roles in whose eyes the cells are read.
  var roles = RoleSet.all
  /// The stored measures, by number.
  var measures: [Int]

  /// How many cells there are, for each measure; nil where more than numbers.
  func volume(of cube: OpenedCube) -> Double {
    sides.reduce(1) { volume, side in
      let tree = cube.hierarchies[Int(side.grain.hierarchy)].tree
      return volume * Double(side.members?.count ?? tree.members(ofLevel: side.grain.level).count)
    }
  }

  /// A number that stands for star and grain.
  func grainCode(_ codes: [[UInt64]]) -> UInt64 {
    var code = Self.code(ofStar: star, roles)
    for side in sides {
      let levels = codes[Int(side.grain.hierarchy)]
      code ^= levels[side.grain.code(levelCount: (levels.count - 1) / 2)]
    }
    for held in held {
      for hierarchy in held.hierarchies {
        code ^= HashMixer.mix(codes[hierarchy][0] &+ UInt64(bitPattern: Int64(held.number)))
      }
    }
    return code
  }

  /// A number that stands for a star and the roles in whose eyes it is read.
  static func code(ofStar star: Int, _ roles: RoleSet) -> UInt64 { HashMixer.mix(roles.rawValue) ^ UInt64(star + 1) }

  /// The hierarchies of whose members those are asked that subselects leave out.
  func reached(in cube: OpenedCube, _ aggregates: [AggregatedSet]) -> Set<Int> {
    var reached = Set(sides.filter(\.grain.isLeftOut).map { Int($0.grain.hierarchy) })
    for held in held {
      let set = aggregates[Int(-1 - held.number)]
      reached.formUnion(held.hierarchies.filter { set.hasLeftOut(of: $0, in: cube) })
    }
    return reached
  }

  /// Whether two boxes differ only in their members and measures.
  func isLike(_ other: CellBox) -> Bool {
    star == other.star && roles == other.roles && held == other.held
      && sides.map(\.grain) == other.sides.map(\.grain)
  }

  /// Whether every cell is one of `other` too.
  func isWithin(_ other: CellBox) -> Bool {
    guard isLike(other), measures.allSatisfy(other.measures.contains) else { return false }
    return zip(sides, other.sides).allSatisfy { side, wider in
      guard let all = wider.members else { return true }
      return side.members.map { $0.isSubset(of: all) } ?? false
    }
  }
}
