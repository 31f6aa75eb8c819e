/// The members of a hierarchy, as arrays over their numbers.
///
/// The members stand in hierarchical order: a member's number is its place in it, so a member's descendants are the
/// numbers that follow its own, and comparing numbers compares places. The members of a level, and the children of a
/// member, are ascending lists. Behind the members, from `count` to `nodeCount`, stand the hidden data members of a
/// parent-child hierarchy: they have a parent and a key, but nobody's children or level lists name them.
///
/// A class only so that passing a tree on costs one reference, not one for each array; nothing in it ever changes.
final class MemberTree: Sendable {
  /// How many members there are; their numbers are below it.
  let count: Int
  /// How many members and hidden data members there are.
  let nodeCount: Int
  /// The number of levels, an all level included.
  let levelCount: Int
  /// Whether the number of generations differs within a level, as parent-child hierarchies have it: then members are
  /// told apart by their depth when one leads to the next.
  let hasGenerations: Bool

  /// By node: the parent, −1 for a root.
  let parents: [Int32]
  /// By node: the number of its level.
  let levels: [UInt8]
  /// By member: how many ancestors it has.
  let depths: [UInt16]
  /// By member: the first number behind its subtree.
  let subtreeEnds: [Int32]
  /// By node: the value of its key attribute, without those of its ancestors.
  let keys: [MemberValue]
  /// By node: its name.
  let names: [String]
  /// By node: what people read; nil where that is the name everywhere.
  let captions: [String]?
  /// By node: what it is ordered by; nil where that is the key everywhere.
  let orderKeys: [MemberValue]?
  /// By member: the node for its own data, without that of its descendants; nil but in parent-child hierarchies.
  let dataNodes: [Int32]?
  /// Where members are left out, by gaps of a ragged hierarchy or for a role: which, and the tree with them.
  let hidden: HiddenMembers?
  /// Where a subselect leaves members out: the tree with them, which what moves on from a member goes by.
  let outer: OuterTree?

  /// The roots, then each member's children one after the other.
  let childList: [Int32]
  /// By member: where its children begin in `childList`; one more at the end.
  let childStarts: [Int32]
  /// By member: its place among its siblings.
  let siblingIndexes: [Int32]
  /// By level: the first of the levels whose keys together tell its members apart; behind the level itself for the all
  /// level, which has no key.
  let addressStarts: [Int]
  /// Finds members by name.
  let namesIndex = NameIndex()
  /// Finds members by address.
  let addresses = AddressIndex()
  /// By level: its members.
  let levelLists: [[Int32]]
  /// By generation: its members; the same as `levelLists` unless `hasGenerations`.
  let peerLists: [[Int32]]
  /// By member: its place in the list of its peers.
  let peerIndexes: [Int32]

  /// Arranges nodes that stand in hierarchical order, hidden data members behind.
  init(_ nodes: MemberNodes) {
    let count = nodes.count
    self.count = count
    nodeCount = nodes.parents.count
    levelCount = nodes.levelCount
    hasGenerations = nodes.hasGenerations
    parents = nodes.parents
    levels = nodes.levels
    keys = nodes.keys
    names = nodes.names
    captions = nodes.captions
    orderKeys = nodes.orderKeys
    dataNodes = nodes.dataNodes
    hidden = nodes.hidden
    outer = nodes.outer
    addressStarts = nodes.addressStarts

    let shape = TreeShape(parents: nodes.parents[..<count])
    depths = shape.depths
    subtreeEnds = shape.subtreeEnds
    childList = shape.childList
    childStarts = shape.childStarts
    siblingIndexes = shape.siblingIndexes

    var levelLists = Array(repeating: [Int32](), count: nodes.levelCount)
    for ordinal in 0..<count { levelLists[Int(nodes.levels[ordinal])].append(Int32(ordinal)) }
    self.levelLists = levelLists
    if nodes.hasGenerations {
      var generations: [[Int32]] = []
      for ordinal in 0..<count {
        let depth = Int(shape.depths[ordinal])
        if depth == generations.count { generations.append([]) }
        generations[depth].append(Int32(ordinal))
      }
      peerLists = generations
    } else {
      peerLists = levelLists
    }
    var peerIndexes = Array(repeating: Int32(0), count: count)
    for list in peerLists {
      for (index, ordinal) in list.enumerated() { peerIndexes[Int(ordinal)] = Int32(index) }
    }
    self.peerIndexes = peerIndexes
  }
}
