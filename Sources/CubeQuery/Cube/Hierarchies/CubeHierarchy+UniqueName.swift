internal import CubeModel

extension CubeHierarchy {
  /// The name that no other member of the cube has, with the names of its ancestors but the all member's.
  func uniqueName(of ordinal: Int32) -> String {
    let (source, start) = tree.hidden.map { ($0.whole, $0.toWhole[Int(ordinal)]) } ?? (tree, ordinal)
    guard start < source.count else { return uniqueName + "." + source.name(of: start).bracketed }
    var names = [source.name(of: start)]
    var current = start
    while let parent = source.parent(of: current), !(hasAll && source.level(of: parent) == 0) {
      names.append(source.name(of: parent))
      current = parent
    }
    return names.reversed().reduce(into: uniqueName) { text, name in text += "." + name.bracketed }
  }
}
