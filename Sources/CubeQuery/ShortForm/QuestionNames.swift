internal import CubeModel
internal import OrderedCollections
import Wording

/// Looks the names of a question up in an opened cube: first as they are, then ignoring case, then among the captions of
/// all languages.
struct QuestionNames {
  /// Something with a name, as a question may call it.
  private struct Named<Thing> {
    let thing: Thing
    let names: [String]
    let caption: LocalizedText?
  }

  let scope: CubeScope

  init(_ cube: OpenedCube) { scope = CubeScope(cube) }

  var cube: OpenedCube { scope.cube }

  private static func match<Thing>(_ wanted: String, _ things: [Named<Thing>]) -> Thing? {
    if let exact = things.first(where: { $0.names.contains(wanted) }) { return exact.thing }
    if let same = things.first(where: { $0.names.contains { $0.isSpelled(wanted) } }) { return same.thing }
    return things.first { thing in
      thing.caption.map { caption in
        caption.english.isSpelled(wanted) || caption.others.values.contains { $0.isSpelled(wanted) }
      } ?? false
    }?.thing
  }

  private var measures: [Named<Member>] {
    scope.allMembers(of: 0).map { member in
      let name = scope.name(of: member)
      return Named(thing: member, names: [name], caption: cube.definition.measures[name]?.caption)
    }
  }

  /// The measure that is meant, stored or calculated.
  ///
  /// - Throws: `CubeQueryError` with the nearest name.
  func measure(_ name: QualifiedName) throws(CubeQueryError) -> Member {
    let parts =
      name.parts.count == 2 && name.parts[0].plain.isSpelled("measures") ? name.parts[1...] : name.parts[...]
    let wanted = parts.map(\.plain).joined(separator: ".")
    let measures = measures
    guard let found = Self.match(wanted, measures) else {
      throw CubeQueryError(
        .unknownName, at: name.place,
        "measure '\(wanted)' is not defined in cube '\(cube.name)'."
          + NearestName.question(for: wanted, among: measures.flatMap(\.names)))
    }
    return found
  }

  /// The cube's dimension that a part names.
  ///
  /// - Throws: `CubeQueryError` with the nearest name.
  func dimension(_ part: QualifiedName.Part) throws(CubeQueryError) -> CubeDimension {
    let dimensions = scope.permittedDimensions.filter { $0.kind != .measures }
    let named = dimensions.map {
      Named(thing: $0, names: [$0.name], caption: cube.definition.dimensions[$0.name]?.caption)
    }
    guard let found = Self.match(part.plain, named) else {
      throw CubeQueryError(
        .unknownName, at: part.place,
        "cube '\(cube.name)' has no dimension '\(part.plain)'."
          + (Self.match(part.plain, measures) != nil
            ? " It is a measure; conditions and axes name levels and members of dimensions."
            : NearestName.question(for: part.plain, among: dimensions.map(\.name))))
    }
    return found
  }

  /// The hierarchies of a dimension that the role may see.
  func hierarchies(of dimension: CubeDimension) -> [CubeHierarchy] {
    dimension.hierarchies.map { scope.hierarchy($0) }.filter(\.isPermitted)
  }

  /// The levels of a hierarchy that a question may name: all but the one of the all member.
  func levels(of hierarchy: CubeHierarchy) -> [LevelPlace] {
    hierarchy.levels.filter { $0.isPermitted && $0.kind != .all }
      .map { LevelPlace(hierarchy: Int(hierarchy.index), level: $0.number) }
  }

  /// The hierarchy of a dimension that is meant; nil when none bears that name.
  func hierarchy(_ part: QualifiedName.Part, of dimension: CubeDimension) -> CubeHierarchy? {
    guard case .name(let name) = part.content else { return nil }
    return Self.match(
      name,
      hierarchies(of: dimension).map { hierarchy in
        Named(thing: hierarchy, names: [hierarchy.sourceName], caption: hierarchy.source?.hierarchy.caption)
      })
  }

  /// The level that is meant, in one of some hierarchies; nil when none has one of that name.
  func level(_ part: QualifiedName.Part, in hierarchies: [CubeHierarchy]) -> LevelPlace? {
    guard case .name(let name) = part.content else { return nil }
    return hierarchies.lazy.compactMap { hierarchy in
      Self.match(
        name,
        self.levels(of: hierarchy).map { place in
          Named(thing: place, names: [self.level(place).name], caption: self.definition(of: place)?.caption)
        })
    }.first
  }

  /// A level of the cube.
  func level(_ place: LevelPlace) -> HierarchyLevel { cube.hierarchies[place.hierarchy].levels[place.level] }

  /// A level's definition.
  func definition(of place: LevelPlace) -> DimensionDefinition.Level? {
    let source = cube.hierarchies[place.hierarchy].source
    return source.map { $0.hierarchy.levels[place.level - $0.firstLevel] }
  }

  /// The name of the dimension of a level.
  func dimensionName(of place: LevelPlace) -> String {
    cube.dimensions[cube.hierarchies[place.hierarchy].dimension].name
  }

  /// What sentences call a level: `Customer.Tier`.
  func name(of place: LevelPlace) -> String { "\(dimensionName(of: place)).\(level(place).name)" }
}
