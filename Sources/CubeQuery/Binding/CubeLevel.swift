public import CubeModel
internal import StarSchema

/// A level as a cube shows it: through the dimension's use, in one of its hierarchies.
public struct CubeLevel: Sendable, Hashable {
  /// The name of the cube's dimension.
  public let dimension: String
  /// How the cube uses it.
  public let use: CubeDefinition.DimensionUse
  /// The dimension's own name.
  public let source: String
  /// Whether its members have versions.
  public let isVersioned: Bool
  /// The hierarchy.
  public let hierarchy: DimensionDefinition.Hierarchy
  /// The level's position in the hierarchy, the coarsest 0.
  public let depth: Int

  /// The level's definition.
  public var level: DimensionDefinition.Level { hierarchy.levels[depth] }

  /// The name that no other level of the cube has: `[Customer].[Customer].[Tier]`.
  public var uniqueName: String {
    [dimension, hierarchy.name, level.name].map(\.bracketed).joined(separator: ".")
  }

  /// The levels whose keys together make the key of a member, coarsest first; only this one when its keys are unique.
  var keyLevels: ArraySlice<DimensionDefinition.Level> {
    let top = hierarchy.levels[...depth].lastIndex(where: \.isUnique) ?? 0
    return hierarchy.levels[top...depth]
  }

  /// The attributes that together make the key of a member.
  var keyAttributes: [String] { keyLevels.map(\.attribute) }

  /// The columns by which facts are grouped for this level.
  public var keyColumns: [CellColumn] { keyAttributes.map(column) }

  /// A column of this level's dimension.
  func column(_ attribute: String) -> CellColumn {
    .attribute(role: use.role, name: attribute, version: isVersioned ? use.version : .ofTheDay)
  }

  /// The attribute by whose values the members are ordered.
  var orderAttribute: String { level.sortAttribute ?? level.attribute }
}
