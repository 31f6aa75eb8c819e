internal import Synchronization

/// Finds members by name as it is written; the tables are made when first needed.
final class NameIndex: Sendable {
  /// Among whose names is looked.
  private enum Place: Hashable {
    case roots
    case children(Int32)
    case level(Int)
  }

  private let tables: Mutex<[Place: [String: Int32]]> = Mutex([:])
  private static let fewMembers = 16

  /// The first child of a member, or for nil the first root, of a name.
  func child(_ name: String, of parent: Int32?, in tree: MemberTree) -> Int32? {
    let candidates = parent.map { tree.children(of: $0) } ?? tree.roots
    return first(name, at: parent.map { .children($0) } ?? .roots, candidates, in: tree)
  }

  /// The first member of a level of a name.
  func member(_ name: String, ofLevel level: Int, in tree: MemberTree) -> Int32? {
    first(name, at: .level(level), tree.levelLists[level][...], in: tree)
  }

  /// Upper and lower case are alike, but a name as written goes first; that one is what is nearly always asked for.
  private func first(_ name: String, at place: Place, _ candidates: ArraySlice<Int32>, in tree: MemberTree) -> Int32? {
    let exact =
      candidates.count <= Self.fewMembers
      ? candidates.first { tree.name(of: $0) == name } : table(at: place, candidates, in: tree)[name]
    return exact ?? candidates.first { tree.name(of: $0).isSpelled(name) }
  }

  private func table(at place: Place, _ candidates: ArraySlice<Int32>, in tree: MemberTree) -> [String: Int32] {
    tables.withLock { tables in
      if let table = tables[place] { return table }
      var table: [String: Int32] = Dictionary(minimumCapacity: candidates.count)
      for ordinal in candidates.reversed() { table[tree.name(of: ordinal)] = ordinal }
      tables[place] = table
      return table
    }
  }
}
