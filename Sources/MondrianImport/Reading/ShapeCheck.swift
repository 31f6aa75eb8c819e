import Wording

/// Walks over a schema and says of everything that is not read what becomes of it.
struct ShapeCheck {
  let log: ImportLog

  /// Checks an element with all that it holds.
  func check(_ node: XMLNode) {
    guard let shape = ElementShape.mondrian[node.name] else { return }
    for (name, attribute) in node.attributes {
      guard let fate = shape.attributes[name] else {
        log.mistake(
          attribute.place,
          "<\(node.name)> has no attribute '\(name)'." + NearestName.question(for: name, among: shape.attributes.keys))
        continue
      }
      apply(fate, attribute.place, "\(name)=\"\(attribute.value)\" of \(node.sketch)")
    }
    for child in node.children {
      guard let fate = shape.children[child.name] else {
        recordUnknown(child, in: node, shape)
        continue
      }
      apply(fate, child.place, child.sketch)
      if case .read = fate { check(child) }
    }
  }

  private func apply(_ fate: ElementShape.Fate, _ place: XMLPlace, _ subject: String) {
    switch fate {
    case .read: break
    case .notNeeded(let reason): log.notNeeded(place, subject, reason)
    case .lost(let reason): log.lost(place, subject, reason)
    }
  }

  private func recordUnknown(_ child: XMLNode, in node: XMLNode, _ shape: ElementShape) {
    let near = NearestName.question(for: child.name, among: shape.children.keys)
    let homes = ElementShape.mondrian.filter { $0.value.children.keys.contains(child.name) }.keys.sorted()
    let home = near.isEmpty && !homes.isEmpty ? " It stands in <\(homes.joined(separator: ">, <"))>." : near
    log.mistake(child.place, "<\(node.name)> holds no <\(child.name)>.\(home)")
  }
}
