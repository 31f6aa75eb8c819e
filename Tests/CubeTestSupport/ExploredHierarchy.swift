public import CubeQuery

/// A hierarchy as answers tell it: what random statements are made of.
public struct ExploredHierarchy: Sendable {
  /// Its unique name.
  public let uniqueName: String
  /// The unique names of its levels that have members, from the top.
  public let levels: [String]
  /// Its members, in hierarchical order.
  public let members: [MDXCellSet.Member]

  /// Asks for the members of a hierarchy.
  ///
  /// - Parameters:
  ///   - name: the hierarchy as a statement names it.
  ///   - cube: the cube's name.
  ///   - engine: what answers.
  /// - Throws: what the engine throws.
  public init?(_ name: String, of cube: String, asking engine: MDXEngine) async throws {
    guard case .cellSet(let answer) = try await engine.answer("SELECT \(name).Members ON 0 FROM [\(cube)]"),
      let axis = answer.axes.first, let uniqueName = axis.hierarchies.first
    else { return nil }
    self.uniqueName = uniqueName
    members = axis.positions.compactMap(\.first)
    levels = members.reduce(into: []) { levels, member in
      if !levels.contains(member.levelUniqueName) { levels.append(member.levelUniqueName) }
    }
  }

  /// The members of a level.
  public func members(ofLevel level: String) -> [MDXCellSet.Member] {
    members.filter { $0.levelUniqueName == level }
  }
}
