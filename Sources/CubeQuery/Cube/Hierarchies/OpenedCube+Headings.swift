extension OpenedCube {
  /// What stands above the members of a hierarchy: what people call its dimension in the cube, and behind it what they call
  /// the hierarchy unless that is the dimension's main one.
  func heading(of hierarchy: CubeHierarchy) -> String {
    let dimension = dimensions[hierarchy.dimension]
    if hierarchy.caption == dimension.caption || hierarchy.index == main(of: dimension) { return dimension.caption }
    return "\(dimension.caption): \(hierarchy.caption)"
  }

  /// The hierarchy that bears its dimension's name, else the first.
  private func main(of dimension: CubeDimension) -> Int32 {
    dimension.hierarchies.first { hierarchies[Int($0)].name == dimension.name } ?? dimension.hierarchies.lowerBound
  }
}
