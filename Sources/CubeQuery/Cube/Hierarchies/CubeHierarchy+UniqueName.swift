internal import CubeModel
internal import MDX

extension CubeHierarchy {
  /// The name that no other member of the cube has: with the names of its ancestors but the all member's, as far as they
  /// may be told, or by its key where several that are seen would be called alike then.
  func uniqueName(of ordinal: Int32) -> String {
    var names: [String] = []
    for (node, name) in line(downTo: ordinal).reversed() {
      if let key = keyedNames[node] {
        let owner = levels[tree.hidden?.whole.level(of: node) ?? 0].uniqueName
        return names.reversed().reduce(into: owner + "." + key.map { "&" + $0.bracketed }.joined()) {
          $0 += "." + $1.bracketed
        }
      }
      names.append(name)
    }
    return names.reversed().reduce(into: uniqueName) { text, name in text += "." + name.bracketed }
  }

  /// The names of a member and its ancestors but for the all member, as far as they may be told, the widest first.
  func names(downTo ordinal: Int32) -> [String] { line(downTo: ordinal).map(\.name) }

  /// The values that tell a member apart, as far as they may be told: a role that does not see its state is not told
  /// the state's key, though the city has it.
  func tellableAddress(of ordinal: Int32) -> [MemberValue] {
    let address = tree.address(of: ordinal)
    guard !tree.hasGenerations, let hidden = tree.hidden else { return address }
    return address.suffix(hidden.tellableLength(from: hidden.toWhole[Int(ordinal)]))
  }

  /// The parts of the key by which a name may mean a member.
  func key(of ordinal: Int32) -> [String] {
    keyedNames[tree.hidden?.toWhole[Int(ordinal)] ?? ordinal] ?? tellableAddress(of: ordinal).map { $0.text ?? "#null" }
  }

  /// The member of a level whose key parts read as texts: the widest first, or the other way round.
  func member(keyed texts: [String], ofLevel level: Int) -> Int32? {
    tree.members(ofLevel: level).first { ordinal in
      let address = tellableAddress(of: ordinal)
      guard address.count >= texts.count else { return key(of: ordinal) == texts }
      let parts = address.suffix(texts.count)
      return zip(parts, texts).allSatisfy { $0.isWritten($1) }
        || zip(parts, texts.reversed()).allSatisfy { $0.isWritten($1) }
    }
  }

  /// A member and its ancestors but for the all member, the widest first, by their numbers in the whole tree.
  ///
  /// They are those that are seen, gaps between them, and those that may be named though they are not seen.
  private func line(downTo ordinal: Int32) -> [(node: Int32, name: String)] {
    let (source, start) = tree.hidden.map { ($0.whole, $0.toWhole[Int(ordinal)]) } ?? (tree, ordinal)
    var line = [(start, source.name(of: start))]
    guard start < source.count else { return line }
    var gaps: [(Int32, String)] = []
    var isCut = false
    var current = start
    while let parent = source.parent(of: current), !(hasAll && source.level(of: parent) == 0) {
      let entry = (parent, source.name(of: parent))
      if let hidden = tree.hidden, hidden.fromWhole[Int(parent)] < 0 {
        switch hidden.reasons[Int(parent)] {
        case .secret: isCut = true
        case .gap: gaps.append(entry)
        case .named:
          if !isCut { line += gaps + [entry] }
          gaps = []
        }
      } else {
        line += (isCut ? [] : gaps) + [entry]
        gaps = []
        isCut = false
      }
      current = parent
    }
    return (line + (isCut ? [] : gaps)).reversed()
  }
}
