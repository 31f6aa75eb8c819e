/// Members and the values by which base cells know them.
extension MemberTree {
  /// The values of a member's key columns, from its level's `addressStarts` down to its own.
  func address(of ordinal: Int32) -> [MemberValue] {
    if let hidden { return hidden.whole.address(of: hidden.toWhole[Int(ordinal)]) }
    let level = level(of: ordinal)
    if hasGenerations { return level < addressStarts[level] ? [] : [key(of: ordinal)] }
    var values: [MemberValue] = []
    var current: Int32? = ordinal
    while let node = current, self.level(of: node) >= addressStarts[level] {
      values.append(key(of: node))
      current = parent(of: node)
    }
    return values.reversed()
  }

  /// The node of a level at an address, also one that no list names: a finest member, or a default one that a role does
  /// not see.
  func node(at address: some Collection<MemberValue>, level: Int) -> Int32? {
    guard let hidden else { return member(at: address, level: level) }
    guard let found = hidden.whole.member(at: address, level: level) else { return nil }
    let node = hidden.nodes[Int(found)]
    return node < 0 ? nil : node
  }

  /// The member of a level at an address that a subselect leaves out; nil where none of these has it.
  func leftOutMember(at address: some Collection<MemberValue>, level: Int) -> Int32? {
    guard let outer else { return nil }
    return outer.tree.member(at: address, level: level).flatMap { outer.number(of: $0) }
      .flatMap { isLeftOut($0) ? $0 : nil }
  }

  /// The member of a level at an address; nil where no member of the level has it, and for a hidden member.
  func member(at address: some Collection<MemberValue>, level: Int) -> Int32? {
    guard let hidden else { return addresses.member(at: address, level: level, in: self) }
    guard let found = hidden.whole.member(at: address, level: level) else { return nil }
    let visible = hidden.fromWhole[Int(found)]
    return visible < 0 ? nil : visible
  }
}
