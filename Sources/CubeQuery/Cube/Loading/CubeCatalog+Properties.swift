internal import CubeModel
internal import OrderedCollections

extension CubeCatalog {
  /// The values of declared properties, each asked of the source once: one call for all that are not known yet.
  ///
  /// - Throws: `CellSourceError`.
  func properties(
    _ wanted: some Collection<PropertyReference>, of cube: OpenedCube
  ) async throws -> [PropertyReference: PropertyColumn] {
    let keys = Dictionary(
      OrderedSet(wanted).compactMap { reference in key(of: reference, in: cube).map { (reference, $0) } },
      uniquingKeysWith: { first, _ in first })
    let missing = OrderedSet(keys.values.filter { propertyColumns[$0] == nil })
    if !missing.isEmpty {
      let requests = missing.map { key in key.members.requests(for: attributes(of: key, in: cube)) }
      var tables = try await ask(requests.flatMap(\.self))[...]
      for (key, requests) in zip(missing, requests) {
        guard let tree = wholeTree(of: key, in: cube) else { continue }
        propertyColumns[key] = PropertyColumn(
          tables: Array(tables.prefix(requests.count)), level: key.level, property: key.property, tree: tree)
        tables = tables.dropFirst(requests.count)
      }
    }
    return keys.compactMapValues { propertyColumns[$0] }
  }

  private func key(of reference: PropertyReference, in cube: OpenedCube) -> PropertyColumn.Key? {
    let hierarchy = cube.hierarchies[Int(reference.hierarchy)]
    return hierarchy.source.map {
      PropertyColumn.Key(
        members: $0, level: reference.level, property: hierarchy.levels[reference.level].properties[reference.property])
    }
  }

  /// The key attributes of the level's address, then the property's.
  private func attributes(of key: PropertyColumn.Key, in cube: OpenedCube) -> [String] {
    guard let tree = wholeTree(of: key, in: cube) else { return [] }
    let levels = key.members.hierarchy.levels
    let start = key.members.firstLevel
    return levels[tree.addressStarts[key.level] - start...key.level - start].map(\.attribute) + [key.property.attribute]
  }

  private func wholeTree(of key: PropertyColumn.Key, in cube: OpenedCube) -> MemberTree? {
    let hierarchy = cube.hierarchies.first { $0.source == key.members }
    return hierarchy.map { $0.tree.hidden?.whole ?? $0.tree }
  }
}
