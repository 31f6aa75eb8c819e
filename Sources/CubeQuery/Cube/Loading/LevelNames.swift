/// The names and the order of a level's members, by the keys by which facts are grouped.
public struct LevelNames: Sendable {
  private var places: [[MemberValue]: Int] = [:]
  private var names: [[MemberValue]: String] = [:]
  /// By the keys of parents: the place of the last member below them.
  private var ends: [[MemberValue]: Int] = [:]

  /// The members in order; of a key that stands there twice the first one counts.
  init(_ members: [(key: [MemberValue], name: String)]) {
    for (place, member) in members.enumerated() {
      ends[Array(member.key.dropLast())] = place
      guard places[member.key] == nil else { continue }
      places[member.key] = place
      names[member.key] = member.name
    }
  }

  /// Keys in the level's order; those that no member has stand behind the others of their parents, the unknown last.
  public func sorted(_ keys: [[MemberValue]]) -> [[MemberValue]] {
    keys.map { (key: $0, parents: ends[Array($0.dropLast())] ?? .max, place: place(of: $0)) }.sorted { left, right in
      if left.parents != right.parents { return left.parents < right.parents }
      return left.place == right.place ? left.key.precedes(right.key) : left.place < right.place
    }.map(\.key)
  }

  private func place(of key: [MemberValue]) -> Int {
    key.last == .null ? .max : places[key] ?? .max
  }

  /// What a member is called: its key where the store has no name; nil for the unknown one.
  public func name(of key: [MemberValue]) -> String? {
    guard let own = key.last, own != .null else { return nil }
    return names[key] ?? own.text
  }
}
