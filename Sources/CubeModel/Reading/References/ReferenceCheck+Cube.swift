import OrderedCollections
import StarSchema

extension ReferenceCheck {
  /// Checks a cube: its stars, what its dimensions stand for, its measures, and the names of what is computed.
  func check(_ cube: CubeDefinition, _ node: DefinitionNode) {
    let list = node["stars"].exists ? node["stars"].items : [node["star"]]
    let stars = list.filter { $0.text != nil }.compactMap { item in
      item.text.flatMap { definition($0, .star, in: set.stars, at: item) }
    }
    checkDistinct(node["stars"], "star")
    checkFormulas(cube, node["measures"])
    checkCalculations(cube, node)
    // A star that is not there has been reported; what it would hold is not missed as well.
    guard stars.count == list.count else { return }
    for entry in node["dimensions"].entries { checkUse(entry, of: cube, stars) }
    for entry in node["measures"].entries { checkMeasure(entry, of: cube) }
  }

  private func checkUse(_ entry: DefinitionNode.Entry, of cube: CubeDefinition, _ stars: [StarDefinition]) {
    guard let use = cube.dimensions[entry.name] else { return }
    if entry.name.lowercased() == "measures" {
      log.record(entry.key, "'\(entry.name)' is the dimension that the cube's measures form; expected another name.")
    }
    switch use.link {
    case .role(let role): checkRole(role, entry.value, of: cube, stars)
    case .roles: checkRoles(entry.value["roles"], of: cube, stars)
    case .facts(let name): checkDegenerate(name, entry.value["dimension"], of: cube)
    }
    let played = Set(
      stars.compactMap { star in model.role(of: use, in: star.name).flatMap { star.roles[$0]?.dimension } })
    if played.count > 1 {
      let names = played.sorted().map { "'\($0)'" }.joined(separator: " and ")
      log.record(
        entry.key, "a cube's dimension is one and the same in all stars, but here it would be \(names) by the star.")
    }
    guard use.version == .current, let dimension = model.dimension(of: use, in: cube), !dimension.isVersioned else {
      return
    }
    log.record(
      entry.value["version"],
      "dimension '\(dimension.name)' keeps no versions, so that there is no current one to choose.")
  }

  private func checkRole(_ role: String, _ node: DefinitionNode, of cube: CubeDefinition, _ stars: [StarDefinition]) {
    let place = node["role"].exists ? node["role"] : node
    let roles = stars.flatMap(\.roles.keys)
    let isUnnamed = !role.isEmpty && !roles.contains(role)
    if isUnnamed, case .facts(let star)? = set.dimensions[role]?.definition.origin, cube.stars.contains(star) {
      log.record(place, "dimension '\(role)' stands in the facts and plays no role; expected {dimension: \(role)}.")
    } else if roles.isEmpty, isUnnamed {
      log.record(place, "role '\(role)' is not defined in \(cube.starNames): there are no roles.")
    } else {
      find(role, among: roles, at: place, "role '\(role)' is not defined in \(cube.starNames)")
    }
  }

  private func checkRoles(_ node: DefinitionNode, of cube: CubeDefinition, _ stars: [StarDefinition]) {
    for entry in node.entries {
      guard find(entry.name, among: cube.stars, at: entry.key, "star '\(entry.name)' is not one of the cube's"),
        let role = entry.value.text, let star = stars.first(where: { $0.name == entry.name })
      else { continue }
      find(role, among: star.roles.keys, at: entry.value, "role '\(role)' is not defined in star '\(star.name)'")
    }
  }

  private func checkDegenerate(_ name: String, _ node: DefinitionNode, of cube: CubeDefinition) {
    guard let dimension = definition(name, .dimension, in: set.dimensions, at: node) else { return }
    guard case .facts(let star) = dimension.origin else {
      log.record(node, "dimension '\(name)' does not stand in a fact table; name the role that it plays in the star.")
      return
    }
    find(
      star, among: cube.stars, at: node, "dimension '\(name)' stands in star '\(star)', which is not one of the cube's")
  }
}

extension CubeDefinition {
  /// The cube's stars in words.
  fileprivate var starNames: String {
    (stars.count == 1 ? "star " : "any of the stars ") + stars.map { "'\($0)'" }.joined(separator: ", ")
  }
}
