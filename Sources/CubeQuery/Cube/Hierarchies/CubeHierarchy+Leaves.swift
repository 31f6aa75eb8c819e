/// The finest members, over which measures of time are put together: those of the model, whoever looks.
extension CubeHierarchy {
  /// The finest members at and below one, in order, also those that are not shown.
  func leaves(below ordinal: Int32) -> [Int32] {
    guard let leaves, let hidden = tree.hidden, !tree.isLeftOut(ordinal) else { return tree.leaves(below: ordinal) }
    let subtree = hidden.whole.subtree(of: hidden.toWhole[Int(ordinal)])
    return leaves.filter { subtree.contains(hidden.toWhole[Int($0)]) }
  }

  /// All finest members, in order.
  var allLeaves: [Int32] { leaves ?? (0..<Int32(tree.count)).filter(tree.isLeaf) }
}
