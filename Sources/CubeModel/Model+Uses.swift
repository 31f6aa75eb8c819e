import OrderedCollections

extension Model {
  /// The dimension that a cube's use stands for; nil only for a use that is not of this model.
  public func dimension(of use: CubeDefinition.DimensionUse, in cube: CubeDefinition) -> DimensionDefinition? {
    if case .facts(let dimension) = use.link { return dimensions[dimension] }
    let touched = cube.stars.lazy.compactMap { star in
      stars[star].flatMap { definition in role(of: use, in: star).flatMap { definition.roles[$0] } }
    }
    return touched.first.flatMap { dimensions[$0.dimension] }
  }

  /// What a star calls a cube's dimension: its role, or a degenerate dimension's name; nil when the dimension does not
  /// touch the star.
  public func role(of use: CubeDefinition.DimensionUse, in star: String) -> String? {
    switch use.link {
    case .role(let role): stars[star]?.roles[role] == nil ? nil : role
    case .roles(let roles): roles[star]
    case .facts(let dimension): dimensions[dimension]?.origin == .facts(star: star) ? dimension : nil
    }
  }
}

extension Model {
  /// The dimensions whose tables the warehouse makes and fills itself, in order.
  public var warehousedDimensions: [DimensionDefinition] {
    dimensions.values.filter(\.isWarehoused)
  }

  /// The stars whose tables the warehouse makes and loads itself, in order.
  public var loadedStars: [StarDefinition] {
    stars.values.filter { $0.table == nil }
  }
}
