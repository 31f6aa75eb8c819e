internal import CubeModel
internal import OrderedCollections
internal import StarSchema

/// A dimension of a cube with its definition.
struct BoundDimension {
  let name: String
  let use: CubeDefinition.DimensionUse
  let definition: DimensionDefinition

  func level(hierarchy: Int, depth: Int) -> CubeLevel {
    CubeLevel(
      dimension: name, use: use, source: definition.name, isVersioned: definition.isVersioned,
      hierarchy: definition.hierarchies[hierarchy], depth: depth)
  }

  /// The names of all levels, for proposals.
  var levelNames: [String] { definition.hierarchies.flatMap { $0.levels.map(\.name) } }

  /// The type of a column; that of a text for one that the definition does not have.
  func type(of attribute: String) -> ColumnType {
    definition.naturalKey[attribute] ?? definition.attributes[attribute]?.type
      ?? CalendarDefinition.dayAttributes.first { $0.name == attribute }?.type ?? .text
  }
}
