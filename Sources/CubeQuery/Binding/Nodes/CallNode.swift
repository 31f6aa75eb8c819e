/// A call of a function, whatever it yields: what the arguments say holds of it.
protocol CallNode: Node {
  /// The function's arguments.
  var parts: CallParts { get }
}

extension CallNode {
  var type: ExpressionType { parts.type }
  var dependencies: HierarchySet { parts.dependencies }
  var readsCells: Bool { parts.readsCells }

  func reach(_ reach: Reach, in space: Space) { parts.reach(reach, in: space) }
}
