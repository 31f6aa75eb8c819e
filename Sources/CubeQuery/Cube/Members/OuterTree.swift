/// The tree of which a subselect leaves a part, for what reaches beyond that part.
///
/// A tree that has one numbers the members that are left out too, behind all others: no list names them, but a name, a
/// move to a neighbour or a period reaches them.
struct OuterTree: Sendable {
  /// The tree with nothing left out.
  let tree: MemberTree
  /// The first number of the members that are left out.
  let start: Int32
  /// By node of the part: its number in the outer tree.
  let numbers: [Int32]
  /// By node of the outer tree: its number in the part, −1 for none.
  let inside: [Int32]

  init(_ tree: MemberTree, start: Int, numbers: [Int32]) {
    self.tree = tree
    self.start = Int32(start)
    self.numbers = numbers
    var inside = Array(repeating: Int32(-1), count: tree.nodeCount)
    for (number, outer) in numbers.enumerated() where outer >= 0 { inside[Int(outer)] = Int32(number) }
    self.inside = inside
  }

  /// What a step in the outer tree leads to from a node of the part.
  func reaching(_ ordinal: Int32, _ step: (MemberTree, Int32) -> Int32?) -> Int32? {
    step(tree, numbers[Int(ordinal)]).flatMap { number(of: $0) }
  }

  /// The nodes to which a step in the outer tree leads from a node of the part.
  func reaching(_ ordinal: Int32, all step: (MemberTree, Int32) -> some Sequence<Int32>) -> [Int32] {
    step(tree, numbers[Int(ordinal)]).compactMap { number(of: $0) }
  }

  /// The number in the part of a node of the outer tree.
  func number(of outer: Int32) -> Int32? {
    let number = inside[Int(outer)]
    return number < 0 ? nil : number
  }
}
