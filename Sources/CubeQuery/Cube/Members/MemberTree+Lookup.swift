internal import StarSchema

/// Members by their names and keys.
extension MemberTree {
  /// The child of a member, or for nil the root, of a name.
  ///
  /// Upper and lower case are alike, but a name as written goes first.
  func child(named name: String, of parent: Int32?) -> Int32? {
    namesIndex.child(name, of: parent, in: self)
  }

  /// The first member of a level with a name, one whose name is written alike before others.
  func member(named name: String, ofLevel level: Int) -> Int32? {
    namesIndex.member(name, ofLevel: level, in: self)
  }

  /// The members of a level with a name, in order, upper and lower case alike.
  ///
  /// - Complexity: O(*n*); `member(named:ofLevel:)` does not look through all.
  func members(named name: String, ofLevel level: Int) -> [Int32] {
    levelLists[level].filter { self.name(of: $0).isSpelled(name) }
  }

  /// The members of a level whose own key reads as a text, in order; for nil and `#null` those without a key.
  func members(keyed text: String, ofLevel level: Int) -> [Int32] {
    let list = levelLists[level]
    guard let kind = list.lazy.map({ self.key(of: $0) }).first(where: { $0 != .null }) else {
      return Self.meansNull(text) ? list : []
    }
    if addressStarts[level] == level, let value = kind.sameKind(text), let found = member(at: [value], level: level) {
      return [found]
    }
    return list.filter { self.key(of: $0).isWritten(text) }
  }

  private static func meansNull(_ text: String) -> Bool { text.lowercased() == "#null" }
}

extension MemberValue {
  /// The value of this one's kind that a text writes; nil when it writes none, and for kinds that have many spellings.
  fileprivate func sameKind(_ text: String) -> MemberValue? {
    switch self {
    case .integer: Int64(text).map { .integer($0) }
    case .text: .text(text)
    case .date: .date(text)
    default: nil
    }
  }

  /// Whether a text in a name means this value as a key.
  func isWritten(_ text: String) -> Bool {
    switch self {
    case .null: text.lowercased() == "#null"
    case .boolean(let truth): text.lowercased() == (truth ? "true" : "false") || text == (truth ? "1" : "0")
    case .double(let number): Double(text) == number
    case .decimal(let number): Double(text) == number.doubleValue
    case .text(let value): value == text || value.lowercased() == text.lowercased()
    case .timestamp(let moment): moment == text || self.text == text
    default: self.text == text
    }
  }
}
