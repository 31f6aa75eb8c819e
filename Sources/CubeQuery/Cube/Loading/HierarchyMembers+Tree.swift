internal import CubeModel

extension HierarchyMembers {
  /// The tree of the members in rows of `attributes`, those of the first table first.
  func tree(of tables: [MemberTable]) -> MemberTree {
    if hierarchy.levels.count == 1, hierarchy.levels[0].parentChild != nil {
      return parentChildTree(of: tables)
    }
    let (draft, indexes) = draft(of: tables)
    let tree = MemberTree(nodes(of: draft, addressStarts: addressStarts(indexes)))
    let hidings = hierarchy.levels.map(\.hiding)
    guard hidings.contains(where: { $0 != .never }) else { return tree }
    let (first, nullName) = (firstLevel, nullName)
    return tree.ragged { ordinal, tree in
      let level = tree.level(of: ordinal) - first
      return level >= 0 && Self.isHidden(ordinal, in: tree, hidings[level], nullName: nullName)
    }
  }

  /// The number of the first level with a key.
  var firstLevel: Int { hierarchy.hasAll ? 1 : 0 }

  private func draft(of tables: [MemberTable]) -> (draft: MemberDraft, indexes: [DraftIndex]) {
    var draft = MemberDraft(order: order, nullName: nullName)
    let (columns, first) = (columns, firstLevel)
    if hierarchy.hasAll { draft.addAll(named: hierarchy.allName) }
    let root: Int32 = hierarchy.hasAll ? 0 : -1
    var indexes = columns.map { _ in DraftIndex() }
    for (number, table) in tables.enumerated() {
      // Today's rows name the members; the others only bring those that are no more.
      let named = number == 0 ? 0 : Int32(draft.count)
      for row in table.rows + unknownRow(of: number, in: tables) {
        var parent = root
        for level in columns.indices {
          let key = row[columns[level].key]
          if let known = indexes[level].member(key, under: parent, in: draft) {
            if known >= named { draft.reconsider(known, row: row, columns: columns[level]) }
            parent = known
          } else {
            let member = draft.add(parent: parent, level: level + first, key: key, row: row, columns: columns[level])
            indexes[level].add(member, key, under: parent)
            parent = member
          }
        }
      }
    }
    return (draft, indexes)
  }

  /// A row without any value, where there must be a member without a key.
  private func unknownRow(of number: Int, in tables: [MemberTable]) -> [[MemberValue]] {
    guard number == tables.count - 1, needsUnknown(tables) else { return [] }
    return [attributes.map { _ in .null }]
  }

  /// Whether a member without a key stands with the others even when no row has it: in a warehoused dimension, since its
  /// facts may have no member, and where there would be no default member.
  func needsUnknown(_ tables: [MemberTable]) -> Bool {
    dimension.isWarehoused || !hierarchy.hasAll && tables.allSatisfy(\.rows.isEmpty)
  }

  /// A level stands alone when its definition says that its keys are unique and the members bear it out: a member that
  /// changed its parent is a member under each.
  private func addressStarts(_ indexes: [DraftIndex]) -> [Int] {
    var starts = hierarchy.hasAll ? [1] : []
    for (level, definition) in hierarchy.levels.enumerated() {
      let isAlone = level == 0 || definition.isUnique && indexes[level].isUnique
      starts.append(isAlone ? level + firstLevel : starts[level + firstLevel - 1])
    }
    return starts
  }

  /// The draft's members in order, as what a tree is made of.
  func nodes(of draft: MemberDraft, addressStarts: [Int], hasGenerations: Bool = false) -> MemberNodes {
    let order = draft.inOrder()
    var numbers = Array(repeating: Int32(0), count: draft.count)
    for (number, member) in order.enumerated() { numbers[Int(member)] = Int32(number) }
    let hasSorts = hierarchy.levels.contains { $0.sortAttribute != nil }
    let hasCaptions = hierarchy.levels.contains { $0.captionAttribute != nil }
    return MemberNodes(
      count: order.count, levelCount: hierarchy.levels.count + firstLevel, hasGenerations: hasGenerations,
      addressStarts: addressStarts,
      parents: order.map { draft.parents[Int($0)] < 0 ? -1 : numbers[Int(draft.parents[Int($0)])] },
      levels: order.map { draft.levels[Int($0)] }, keys: order.map { draft.keys[Int($0)] },
      names: order.map { draft.names[Int($0)] },
      captions: hasCaptions ? order.map { draft.captions[Int($0)] ?? draft.names[Int($0)] } : nil,
      orderKeys: hasSorts ? order.map { draft.sorts[Int($0)] } : nil)
  }

  private static func isHidden(
    _ ordinal: Int32, in tree: MemberTree, _ hiding: DimensionDefinition.Level.Hiding, nullName: String
  ) -> Bool {
    switch hiding {
    case .never: return false
    case .blank:
      let isWithoutName = tree.key(of: ordinal) == .null && tree.name(of: ordinal) == nullName
      return isWithoutName || tree.name(of: ordinal).allSatisfy(\.isWhitespace)
    case .parent: return tree.parent(of: ordinal).map { tree.name(of: $0) == tree.name(of: ordinal) } ?? false
    }
  }
}
