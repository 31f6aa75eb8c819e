internal import Synchronization

/// Finds members by the values of their key columns; the tables are made when first needed.
final class AddressIndex: Sendable {
  private struct Key: Hashable {
    let parent: Int32
    let value: MemberValue
  }

  private let tables: Mutex<[Int: [Key: Int32]]> = Mutex([:])

  /// The member of a level whose address has these values.
  ///
  /// - Parameter values: the keys of the levels from `tree.addressStarts[level]` to `level`.
  func member(at values: some Collection<MemberValue>, level: Int, in tree: MemberTree) -> Int32? {
    var parent: Int32 = -1
    var current = tree.addressStarts[level]
    guard values.count == level - current + 1 else { return nil }
    for value in values {
      guard let found = table(of: current, in: tree)[Key(parent: parent, value: value)] else { return nil }
      parent = found
      current += 1
    }
    return parent
  }

  private func table(of level: Int, in tree: MemberTree) -> [Key: Int32] {
    tables.withLock { tables in
      if let table = tables[level] { return table }
      var table: [Key: Int32] = [:]
      let list = tree.levelLists[level]
      table.reserveCapacity(list.count)
      let isByParent = tree.addressStarts[level] < level
      for ordinal in list {
        let parent = isByParent ? tree.parents[Int(ordinal)] : -1
        let key = Key(parent: parent, value: tree.key(of: ordinal))
        if table[key] == nil { table[key] = ordinal }
      }
      tables[level] = table
      return table
    }
  }
}
