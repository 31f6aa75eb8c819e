internal import CubeModel

extension HierarchyMembers {
  /// The tree of a level whose members stand below each other.
  func parentChildTree(of tables: [MemberTable]) -> MemberTree {
    let columns = columns[0]
    var draft = MemberDraft(order: order, nullName: nullName)
    if hierarchy.hasAll { draft.addAll(named: hierarchy.allName) }
    let root: Int32 = hierarchy.hasAll ? 0 : -1
    var members: [MemberValue: Int32] = [:]
    var parentKeys: [Int32: MemberValue] = [:]
    let rows = tables.flatMap(\.rows) + (needsUnknown(tables) ? [attributes.map { _ in .null }] : [])
    for row in rows where members[row[columns.key]] == nil {
      let member = draft.add(parent: root, level: firstLevel, key: row[columns.key], row: row, columns: columns)
      members[row[columns.key]] = member
      if let place = columns.parent, !isRoot(row[place]) { parentKeys[member] = row[place] }
    }
    for (member, key) in parentKeys {
      if let parent = members[key], parent != member { draft.move(member, under: parent) }
    }
    for member in membersOfCircles(draft) { draft.move(member, under: root) }
    let starts = hierarchy.hasAll ? [1, 1] : [0]
    return MemberTree(withDataMembers(nodes(of: draft, addressStarts: starts, hasGenerations: true)))
  }

  private func isRoot(_ parent: MemberValue) -> Bool {
    parent == .null || parent.text == hierarchy.levels[0].parentChild?.rootValue
  }

  /// One member of each circle of parents, the one whose key comes first: it becomes a root, so that none is lost.
  private func membersOfCircles(_ draft: MemberDraft) -> [Int32] {
    var visit = Array(repeating: Int32(-1), count: draft.count)
    var found: [Int32] = []
    for start in 0..<Int32(draft.count) {
      var current = start
      while current >= 0, visit[Int(current)] < 0 {
        visit[Int(current)] = start
        current = draft.parents[Int(current)]
      }
      guard current >= 0, visit[Int(current)] == start else { continue }
      var first = current
      var next = draft.parents[Int(current)]
      while next != current {
        if order.areInOrder(draft.keys[Int(next)], draft.keys[Int(first)]) { first = next }
        next = draft.parents[Int(next)]
      }
      found.append(first)
    }
    return found
  }

  /// Adds the members that stand for what parents have of their own: behind the tree, or shown as first children.
  private func withDataMembers(_ nodes: MemberNodes) -> MemberNodes {
    hierarchy.levels[0].parentChild?.dataMembers == .visible ? nodes.showingDataMembers() : nodes.hidingDataMembers()
  }
}
