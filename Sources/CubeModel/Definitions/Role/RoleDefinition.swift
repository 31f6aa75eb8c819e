public import OrderedCollections

/// What people of a role may see of the cubes.
public struct RoleDefinition: Sendable, Hashable {
  /// All or nothing.
  public enum Access: String, Sendable, Hashable, CaseIterable {
    case all, none
  }

  /// All, nothing, or what is granted one by one.
  public enum CustomAccess: String, Sendable, Hashable, CaseIterable {
    case all, none, custom
  }

  /// The role's name.
  public var name: String
  /// What people call it.
  public var caption: LocalizedText
  /// Who it is for, for the documentation.
  public var description: LocalizedText?
  /// What holds for cubes without a grant of their own.
  public var access: Access
  /// The grants by cube.
  public var cubes: OrderedDictionary<String, CubeGrant>
  /// The roles that this one is the union of: it sees what any of them sees.
  ///
  /// Then there are no grants of its own.
  public var union: [String]

  /// A role with grants on cubes, or as a union of others.
  public init(
    name: String, caption: LocalizedText, description: LocalizedText? = nil, access: Access = .none,
    cubes: OrderedDictionary<String, CubeGrant> = [:], union: [String] = []
  ) {
    self.name = name
    self.caption = caption
    self.description = description
    self.access = access
    self.cubes = cubes
    self.union = union
  }
}
