/// Finds the members of one level by key and parent while rows bring them.
struct DraftIndex {
  private struct Place: Hashable {
    let parent: Int32
    let key: MemberValue
  }

  /// The first member of each key, whatever its parent: mostly the only one.
  private var firsts: [MemberValue: Int32] = [:]
  private var others: [Place: Int32] = [:]

  /// Whether no key stands below two parents.
  var isUnique: Bool { others.isEmpty }

  /// The member with a key below a parent; nil when there is none yet.
  func member(_ key: MemberValue, under parent: Int32, in draft: MemberDraft) -> Int32? {
    guard let first = firsts[key] else { return nil }
    return draft.parents[Int(first)] == parent ? first : others[Place(parent: parent, key: key)]
  }

  /// Adds a member that is not there yet.
  mutating func add(_ member: Int32, _ key: MemberValue, under parent: Int32) {
    if firsts[key] == nil { firsts[key] = member } else { others[Place(parent: parent, key: key)] = member }
  }
}
