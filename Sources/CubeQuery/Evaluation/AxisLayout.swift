internal import CubeModel

/// The places along an axis, made from the groups that were found.
struct AxisLayout {
  /// The keys of the items at a place; nil for the total.
  typealias Keys = [[MemberValue]]?

  let items: [BoundQuestion.AxisItem]

  /// The places in the order of their members: those found, or when all items are sets, all that the sets cross to.
  func keys(found: [[[MemberValue]]]) -> [[[MemberValue]]] {
    guard !items.isEmpty else { return [[]] }
    if items.allSatisfy({ $0.set != nil }) {
      return items.reduce([[]]) { crossed, item in
        crossed.flatMap { keys in (item.set ?? []).map { keys + [$0] } }
      }
    }
    return Set(found).sorted { left, right in
      for (position, item) in items.enumerated() where left[position] != right[position] {
        return precedes(left[position], right[position], in: item)
      }
      return false
    }
  }

  /// Whether one member of an item comes before another: within its parent where the level needs that, unknown last.
  func precedes(_ left: [MemberValue], _ right: [MemberValue], in item: BoundQuestion.AxisItem) -> Bool {
    if let set = item.set { return set.firstIndex(of: left) ?? .max < set.firstIndex(of: right) ?? .max }
    let parents = [left, right].map { Array($0.dropLast()) }
    if parents[0] != parents[1] { return parents[0].precedes(parents[1]) }
    let ranks = [left, right].map { item.members.rank(of: $0) }
    return ranks[0] == ranks[1] ? left.precedes(right) : ranks[0] < ranks[1]
  }

  /// Splits a row of a table into a key for each item.
  func keys(in table: CellTable, row: Int, from first: Int) -> [[MemberValue]] {
    var column = first
    return items.map { item in
      let width = item.members.level.keyAttributes.count
      defer { column += width }
      return (column..<(column + width)).map { table.keys[$0][row] }
    }
  }

  /// How many columns of a table the items' keys take.
  var width: Int { items.reduce(0) { $0 + $1.members.level.keyAttributes.count } }

  var headings: [CellSet.Heading] {
    items.map { item in
      let level = item.members.level
      return CellSet.Heading(
        caption: level.level.caption, dimensionCaption: level.use.caption, uniqueName: level.uniqueName)
    }
  }

  func members(_ keys: Keys) -> [CellSet.Member] {
    guard let keys else { return items.map { $0.members.level.allMember } }
    return zip(items, keys).map { $0.members.cellSetMember($1) }
  }
}

extension CubeLevel {
  /// The member that stands for all members of the hierarchy.
  var allMember: CellSet.Member {
    let unique = [dimension, hierarchy.name, hierarchy.allCaption.english].map(\.bracketed).joined(separator: ".")
    return CellSet.Member(caption: hierarchy.allCaption, ancestors: [], key: [], uniqueName: unique, isAll: true)
  }
}

extension LevelMembers {
  /// A member as a cell set shows it, also one that the dimension's table no longer has.
  func cellSetMember(_ key: [MemberValue]) -> CellSet.Member {
    let found = member(key)
    let written = found?.name ?? key.last?.text
    let caption = written.map { LocalizedText($0) } ?? UnknownMember.caption
    let above = key.count - 1
    let ancestors = found.map { $0.ancestors.suffix(above).map { $0 ?? "" } } ?? key.prefix(above).map { $0.text ?? "" }
    return CellSet.Member(
      caption: caption, ancestors: ancestors.map { $0.isEmpty ? UnknownMember.caption : LocalizedText($0) }, key: key,
      uniqueName: level.uniqueName + "." + QualifiedName.Part(.key(key.map(\.text))).description, isAll: false)
  }
}
