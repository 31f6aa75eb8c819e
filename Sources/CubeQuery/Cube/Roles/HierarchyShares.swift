/// What each of a session's roles sees of a hierarchy that not all of them see as a whole.
struct HierarchyShares: Sendable {
  /// By node of the tree: the roles that show it.
  var showing: [RoleSet]
  /// By node: the roles for which a cell at it has a value; those that hide totals of which they do not show a part
  /// have none for these.
  var valuing: [RoleSet]
  /// By level: the roles that show it.
  var levels: [RoleSet]
  /// By role: which facts it counts; nil for all.
  var views: [PartialView?]

  /// The roles for which something may be read at a node.
  func roles(at node: Int32, for reader: CellReader) -> RoleSet {
    reader.asksForRows ? showing[Int(node)] : valuing[Int(node)]
  }

  /// The same of a part of the tree.
  ///
  /// - Parameter origins: by node of the part, its number here.
  func moved(to origins: [Int32]) -> HierarchyShares {
    HierarchyShares(
      showing: origins.map { showing[Int($0)] }, valuing: origins.map { valuing[Int($0)] }, levels: levels,
      views: views)
  }
}
