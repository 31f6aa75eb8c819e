internal import Synchronization

/// Finds members by name; the tables are made when first needed.
final class NameIndex: Sendable {
  /// Among whose names is looked.
  private enum Place: Hashable {
    case roots
    case children(Int32)
    case level(Int)
  }

  private let tables: Mutex<[Place: [String: [Int32]]]> = Mutex([:])

  /// The child of a member, or for nil the root, of a name.
  func child(_ name: String, of parent: Int32?, in tree: MemberTree) -> Int32? {
    let candidates = parent.map { tree.children(of: $0) } ?? tree.roots
    if candidates.count <= Self.fewMembers {
      return candidates.first { tree.name(of: $0) == name }
        ?? candidates.first { tree.name(of: $0).lowercased() == name.lowercased() }
    }
    return members(name, at: parent.map { .children($0) } ?? .roots, candidates, in: tree).first
  }

  /// The members of a level with a name, those whose name is written alike first.
  func members(_ name: String, ofLevel level: Int, in tree: MemberTree) -> [Int32] {
    members(name, at: .level(level), tree.levelLists[level][...], in: tree)
  }

  private static let fewMembers = 16

  private func members(
    _ name: String, at place: Place, _ candidates: ArraySlice<Int32>, in tree: MemberTree
  ) -> [Int32] {
    let found = tables.withLock { tables in
      let folded = name.lowercased()
      if let table = tables[place] { return table[folded] ?? [] }
      let table = Dictionary(grouping: candidates) { tree.name(of: $0).lowercased() }
      tables[place] = table
      return table[folded] ?? []
    }
    let exact = found.filter { tree.name(of: $0) == name }
    return exact.isEmpty ? found : exact + found.filter { tree.name(of: $0) != name }
  }
}
