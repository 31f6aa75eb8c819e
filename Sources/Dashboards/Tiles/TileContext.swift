import CubeModel
import CubeQuery
import OrderedCollections

/// What every tile of a page in one language needs besides its answer.
struct TileContext: Sendable {
  let model: Model
  let stamp: WarehouseStamp
  /// Where the definitions are described.
  let definitions: DefinitionLinks
  /// The language's code, for texts of definitions.
  let code: String
  let words: Words

  func text(_ text: LocalizedText) -> String { text.text(in: code) }

  /// How values of a KPI are written in this language.
  func format(of kpi: KPIDefinition) -> NumberFormat { kpi.format.localized(in: code) }

  /// How values of a measure of a cube are written in this language.
  func format(ofMeasure name: String, in cube: String) -> NumberFormat {
    (model.cubes[cube]?.measures[name]?.format ?? NumberFormat()).localized(in: code)
  }

  /// What people call a measure of a cube; its name when there is none.
  func caption(ofMeasure name: String, in cube: String) -> String {
    model.cubes[cube]?.measures[name].map { text($0.caption) } ?? name
  }

  /// What people call a level that a cube's dimension has; its name when there is none.
  func caption(of path: PageDefinition.LevelPath, in cube: String) -> String {
    guard let cube = model.cubes[cube], let use = cube.dimensions[path.dimension],
      let dimension = model.dimension(of: use, in: cube)
    else { return path.level }
    let hierarchies = dimension.hierarchies.filter { path.hierarchy ?? $0.name == $0.name }
    return hierarchies.flatMap(\.levels).first { $0.name == path.level }.map { text($0.caption) } ?? path.level
  }
}
