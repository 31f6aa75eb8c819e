internal import CubeModel
internal import MDX
internal import OrderedCollections

/// Puts a cube together from its definition and the trees of its hierarchies.
struct CubeAssembly {
  let model: Model
  let definition: CubeDefinition
  let language: String

  /// The members of all of the cube's hierarchies, in order; each is asked of the store once.
  var members: [HierarchyMembers] {
    uses.flatMap { _, use, dimension in
      dimension.hierarchies.indices.map {
        HierarchyMembers(dimension: dimension, position: $0, version: use.version)
      }
    }
  }

  private var uses: [(name: String, use: CubeDefinition.DimensionUse, dimension: DimensionDefinition)] {
    definition.dimensions.compactMap { name, use in
      model.dimension(of: use, in: definition).map { (name, use, $0) }
    }
  }

  /// The cube as it is for one who sees all, without what its definition computes; the first members are the default.
  ///
  /// - Parameter trees: the trees of `members`.
  func cube(trees: [HierarchyMembers: MemberTree], stamp: WarehouseStamp) -> OpenedCube {
    let measures = storedMeasures
    var dimensions = [measureDimension]
    var hierarchies = [measureHierarchy(of: measures)]
    for (name, use, dimension) in uses {
      let first = Int32(hierarchies.count)
      for position in dimension.hierarchies.indices {
        let source = HierarchyMembers(dimension: dimension, position: position, version: use.version)
        guard let tree = trees[source] else { continue }
        let context = HierarchyContext(
          index: Int32(hierarchies.count), dimension: dimensions.count, name: name, use: use, source: source,
          paths: paths(of: use, dimension), language: language,
          isReadByLeaves: position == 0 && dimension.isOfTime
            && definition.measures.values.contains(where: \.isOverTime))
        hierarchies.append(context.hierarchy(tree))
      }
      dimensions.append(
        CubeDimension(
          index: dimensions.count, name: name, uniqueName: name.bracketed, caption: use.caption.text(in: language),
          description: (use.description ?? dimension.description)?.text(in: language),
          kind: dimension.isOfTime ? .time : .regular, isVisible: use.isVisible,
          hierarchies: first..<Int32(hierarchies.count)))
    }
    return OpenedCube(
      definition: definition, language: language, role: nil, stamp: stamp, dimensions: dimensions,
      hierarchies: hierarchies, measures: measures, calculatedMembers: hierarchies.map { _ in [] }, namedSets: [])
  }

  /// By star: how a dimension is reached from it.
  private func paths(
    of use: CubeDefinition.DimensionUse, _ dimension: DimensionDefinition
  ) -> [String: CubeHierarchy.Path] {
    let version = dimension.isVersioned ? use.version : .ofTheDay
    return definition.stars.reduce(into: [:]) { paths, star in
      paths[star] = model.role(of: use, in: star).map { CubeHierarchy.Path(role: $0, version: version) }
    }
  }
}

extension CubeDefinition.Measure {
  /// Whether it is put together over time.
  fileprivate var isOverTime: Bool { MeasurePlan(kind).overTime != nil }
}

extension DimensionDefinition {
  /// Whether its members are spans of time.
  var isOfTime: Bool { origin == .calendar || hierarchies.contains { $0.levels.contains(where: \.kind.isTime) } }
}
