import Wording

/// Reads the elements of a schema into values, and records what is wrong with them.
struct SchemaReader {
  let log: ImportLog

  /// Reads the root element.
  func read(_ node: XMLNode, into schema: inout MondrianSchema) {
    schema.name = node["name"] ?? ""
    noteSchemaWords(node)
    schema.dimensions = node.all("Dimension").map(dimension)
    schema.namedSets = node.all("NamedSet").map(namedSet)
    schema.cubes = node.all("Cube").filter(isEnabled).compactMap(cube)
    schema.virtualCubes = node.all("VirtualCube").filter(isEnabled).map(virtualCube)
    schema.roles = node.all("Role").map(role)
    refuseDuplicates(node.all("Dimension"))
    refuseDuplicates(node.all("Cube", "VirtualCube"))
    refuseDuplicates(node.all("Role"))
  }

  private func noteSchemaWords(_ node: XMLNode) {
    for key in ["caption", "description", "measuresCaption", "defaultRole"] where node[key] != nil {
      let reason =
        key == "defaultRole"
        ? "who asks says in which role; there is none by default"
        : key == "measuresCaption"
          ? "the measures have no caption of their own" : "a folder of definitions has no words"
      log.lost(node.place(of: key), "\(key)=\"\(node[key] ?? "")\" of \(node.sketch)", reason)
    }
    _ = labels(of: node, worded: false)
  }

  private func isEnabled(_ node: XMLNode) -> Bool {
    guard flag(node, "enabled", default: true) else {
      log.lost(node.place, node.sketch, "it is not enabled, and so not imported")
      return false
    }
    return true
  }

  /// Refuses siblings of one name.
  func refuseDuplicates(_ nodes: [XMLNode]) {
    var seen: [String: XMLPlace] = [:]
    for node in nodes {
      guard let name = node["name"] else { continue }
      if let first = seen[name.lowercased()] {
        log.mistake(node.place(of: "name"), "<\(node.name)> '\(name)' is defined twice; the first stands at \(first).")
      } else {
        seen[name.lowercased()] = node.place
      }
    }
  }
}
