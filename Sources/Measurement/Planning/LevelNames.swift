import CubeQuery

/// The names and the order of a level's members, as the dimension's table holds them.
struct LevelNames: Sendable {
  private var entries: [[MemberValue]: (name: MemberValue, order: MemberValue)] = [:]

  /// Reads the answer to `LevelColumns.members`, whose rows are the key, the name, the order.
  ///
  /// Where versions of a member bear different names the last in order is taken, and then the last by name, so that the answer does not
  /// depend on the order of rows.
  init(_ table: MemberTable) {
    for row in table.rows where row.count > 2 {
      let key = Array(row.dropLast(2))
      let entry = (name: row[row.count - 2], order: row[row.count - 1])
      if let other = entries[key] {
        let isGreater = other.order == entry.order ? other.name.precedes(entry.name) : other.order.precedes(entry.order)
        if !isGreater { continue }
      }
      entries[key] = entry
    }
  }

  /// The members with these keys in the level's order, the unknown ones last.
  func sorted(_ keys: [[MemberValue]]) -> [Member] {
    let ordered = keys.sorted { left, right in
      let isUnknown = (left.last == .null, right.last == .null)
      if isUnknown.0 != isUnknown.1 { return isUnknown.1 }
      let one = [entries[left]?.order ?? .null] + left
      let two = [entries[right]?.order ?? .null] + right
      for (first, second) in zip(one, two) where first != second { return first.precedes(second) }
      return false
    }
    return ordered.map { key in Member(key: key, name: name(of: key)) }
  }

  private func name(of key: [MemberValue]) -> String? {
    guard let own = key.last, own != .null else { return nil }
    return entries[key]?.name.text ?? own.text
  }
}
