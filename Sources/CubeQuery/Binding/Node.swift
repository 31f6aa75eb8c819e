internal import VisualBasic

/// A bound expression: names are looked up, types are checked, nothing has run.
///
/// A node is of one of the kinds below, and conforms to the protocol of its kind alone. Nodes never change; what a
/// statement's run remembers is in `Evaluation`.
protocol Node: Sendable {
  /// What it yields.
  var type: ExpressionType { get }
  /// The hierarchies on whose current members its value hangs.
  var dependencies: HierarchySet { get }
  /// Whether its value hangs on cells, so that it cannot be known before they are there.
  var readsCells: Bool { get }
  /// Tells which base cells it may read, with the current members anywhere in `space`.
  func reach(_ reach: Reach, in space: Space)
}

/// A node that yields a number, text, date or truth, or null.
protocol ScalarNode: Node {
  func scalar(_ evaluation: Evaluation) throws -> ScalarValue
}

/// A node whose value is, or is made of, members.
protocol MembersNode: Node {
  /// Members among which its value surely is, with the current members anywhere in `space`; nil where nothing can be
  /// said before cells are there.
  ///
  /// Asked only where `readsCells`: all else is evaluated.
  func bound(_ reach: Reach, in space: Space) -> Bound?
}

/// A node that yields a member; nil is the null member.
protocol MemberNode: MembersNode {
  func member(_ evaluation: Evaluation) throws -> Member?
}

/// A node that yields a tuple; nil where one of its members is null.
protocol TupleNode: MembersNode {
  func tuple(_ evaluation: Evaluation) throws -> [Member]?
}

/// A node that yields a set.
protocol SetNode: MembersNode {
  func set(_ evaluation: Evaluation) throws -> TupleSet
}

/// A node that yields a level; nil is the null level.
protocol LevelNode: Node {
  func level(_ evaluation: Evaluation) throws -> LevelPlace?
}

/// A node that yields a hierarchy, by its index in the cube.
protocol HierarchyNode: Node {
  func hierarchy(_ evaluation: Evaluation) throws -> Int
}

/// A node that yields a dimension, by the index of its first hierarchy.
protocol DimensionNode: Node {
  func dimension(_ evaluation: Evaluation) throws -> Int
}

extension Node {
  /// A node without parts reads no cell.
  func reach(_ reach: Reach, in space: Space) {}
}

extension MembersNode {
  /// Nothing can be said.
  func bound(_ reach: Reach, in space: Space) -> Bound? { nil }
}
