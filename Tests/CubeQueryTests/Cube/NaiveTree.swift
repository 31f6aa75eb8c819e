import CubeModel
import StarSchema

@testable import CubeQuery

/// Small trees for tests, and what navigation means on them, said with plain loops.
struct NaiveTree {
  /// By member its parent, −1 for a root; members in hierarchical order.
  let parents: [Int]
  /// By member the number of its level.
  let levels: [Int]
  /// Whether the members of one level stand below each other.
  var isParentChild = false

  var members: Range<Int> { parents.indices }
  func children(_ member: Int) -> [Int] { members.filter { parents[$0] == member } }
  func siblings(_ member: Int) -> [Int] { children(parents[member]) }
  func depth(_ member: Int) -> Int { parents[member] < 0 ? 0 : depth(parents[member]) + 1 }

  func isBelow(_ member: Int, orIs ancestor: Int) -> Bool {
    member == ancestor || member >= 0 && isBelow(parents[member], orIs: ancestor)
  }

  func descendants(_ member: Int) -> [Int] { [member] + children(member).flatMap { descendants($0) } }

  /// The members among which one leads to the next.
  func peers(_ member: Int) -> [Int] {
    members.filter { isParentChild ? depth($0) == depth(member) : levels[$0] == levels[member] }
  }

  func lead(_ member: Int, _ distance: Int) -> Int? {
    let peers = peers(member)
    guard let place = peers.firstIndex(of: member) else { return nil }
    return peers.indices.contains(place + distance) ? peers[place + distance] : nil
  }

  func ancestor(_ member: Int, level: Int) -> Int? {
    members.first { isBelow(member, orIs: $0) && levels[$0] == level && (!isParentChild || $0 == member) }
  }

  func cousin(_ member: Int, _ other: Int) -> Int? {
    let (own, others) = isParentChild ? (depth(member), depth(other)) : (levels[member], levels[other])
    if own == others { return other }
    guard own > others, let uncle = cousin(parents[member], other),
      let place = siblings(member).firstIndex(of: member), children(uncle).indices.contains(place)
    else { return nil }
    return children(uncle)[place]
  }

  var tree: MemberTree {
    let levelCount = (levels.max() ?? 0) + 1
    return MemberTree(
      MemberNodes(
        count: parents.count, levelCount: levelCount, hasGenerations: isParentChild,
        addressStarts: (0..<levelCount).map { isParentChild ? $0 : 0 }, parents: parents.map { Int32($0) },
        levels: levels.map { UInt8($0) }, keys: parents.indices.map { .integer(Int64($0)) },
        names: parents.indices.map { "m\($0)" }))
  }
}

extension NaiveTree {
  /// Every way in which up to `count` members can stand below each other, levels by depth.
  static func all(upTo count: Int) -> [NaiveTree] {
    var shapes: [[Int]] = [[]]
    var trees: [NaiveTree] = []
    for _ in 0..<count {
      shapes = shapes.flatMap { shape in
        // In hierarchical order the next member hangs below the last one or one of its ancestors.
        var parent = shape.count - 1
        var extended: [[Int]] = []
        while true {
          extended.append(shape + [parent])
          if parent < 0 { break }
          parent = shape[parent]
        }
        return extended
      }
      trees += shapes.map { shape in
        let bare = NaiveTree(parents: shape, levels: shape)
        return NaiveTree(parents: shape, levels: shape.indices.map { bare.depth($0) })
      }
    }
    return trees
  }

  /// The same members as one level below each other.
  var asParentChild: NaiveTree {
    NaiveTree(parents: parents, levels: parents.map { _ in 0 }, isParentChild: true)
  }
}
