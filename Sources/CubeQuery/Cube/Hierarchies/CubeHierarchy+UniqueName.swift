internal import CubeModel

extension CubeHierarchy {
  /// The name that no other member of the cube has, with the names of its ancestors but the all member's.
  func uniqueName(of ordinal: Int32) -> String {
    names(downTo: ordinal).reduce(into: uniqueName) { text, name in text += "." + name.bracketed }
  }

  /// The names of a member and its ancestors, hidden ones too but for the all member, the widest first.
  func names(downTo ordinal: Int32) -> [String] {
    let (source, start) = tree.hidden.map { ($0.whole, $0.toWhole[Int(ordinal)]) } ?? (tree, ordinal)
    var names = [source.name(of: start)]
    guard start < source.count else { return names }
    var current = start
    while let parent = source.parent(of: current), !(hasAll && source.level(of: parent) == 0) {
      names.append(source.name(of: parent))
      current = parent
    }
    return names.reversed()
  }
}
