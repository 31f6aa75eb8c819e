import CubeQuery

/// The names and the order of a level's members, as the dimension's table holds them.
struct LevelNames: Sendable {
  private var entries: [[MemberValue]: (name: MemberValue, order: MemberValue)] = [:]

  /// Reads the answer to `LevelColumns.members`, whose rows are the key, the name, the order.
  ///
  /// Where versions of a member bear different names the first one in order is taken, so that the answer does not depend
  /// on the order of rows.
  init(_ table: MemberTable) {
    for row in table.rows where row.count > 2 {
      let key = Array(row.dropLast(2))
      let entry = (name: row[row.count - 2], order: row[row.count - 1])
      if let other = entries[key], ![entry.order, entry.name].precedes([other.order, other.name]) { continue }
      entries[key] = entry
    }
  }

  /// The members with these keys in the level's order, within their parents where the level needs those; the unknown
  /// ones last.
  func sorted(_ keys: [[MemberValue]]) -> [Member] {
    let ordered = keys.sorted { place(of: $0).precedes(place(of: $1)) }
    return ordered.map { key in Member(key: key, name: name(of: key)) }
  }

  /// What a key is ordered by: its parents' keys, then its own order.
  private func place(of key: [MemberValue]) -> [MemberValue] {
    let order: MemberValue = key.last == .null ? .null : entries[key]?.order ?? .null
    return Array(key.dropLast()) + [order] + Array(key.suffix(1))
  }

  private func name(of key: [MemberValue]) -> String? {
    guard let own = key.last, own != .null else { return nil }
    return entries[key]?.name.text ?? own.text
  }
}
