public import OrderedCollections

extension RoleDefinition {
  /// What a role may see of a cube.
  public struct CubeGrant: Sendable, Hashable {
    /// What is seen of the cube.
    ///
    /// All: what no grant here takes away. Custom: only what a grant here gives. None: not even the cube's name.
    public var access: CustomAccess
    /// Grants on the cube's dimensions, by the name used in questions.
    public var dimensions: OrderedDictionary<String, Access>
    /// Grants on hierarchies; at most one for each.
    public var hierarchies: [HierarchyGrant]
    /// Grants on measures and calculated measures, by name.
    public var measures: OrderedDictionary<String, Access>

    /// A grant on a cube.
    public init(
      access: CustomAccess, dimensions: OrderedDictionary<String, Access> = [:], hierarchies: [HierarchyGrant] = [],
      measures: OrderedDictionary<String, Access> = [:]
    ) {
      self.access = access
      self.dimensions = dimensions
      self.hierarchies = hierarchies
      self.measures = measures
    }
  }
}
