public import CubeModel
internal import OrderedCollections
internal import StarSchema
import Wording

/// Looks names up in a cube: first as they are, then ignoring case, then among the captions of all languages.
public struct CubeNames: Sendable {
  let cube: CubeDefinition
  private let model: Model

  /// The names of a cube of the model.
  ///
  /// - Throws: `CubeQueryError` when the model has no such cube.
  public init(cube name: String, model: Model) throws(CubeQueryError) {
    let captions = model.cubes.values.map { Named(name: $0.name, caption: $0.caption) }
    guard let found = Self.match(name, captions), let cube = model.cubes[found] else {
      let place = QuestionPlace(option: "--cube", line: 1, column: 1)
      throw CubeQueryError(
        .unknownName, at: place,
        "there is no cube '\(name)'." + NearestName.question(for: name, among: model.cubes.keys))
    }
    self.cube = cube
    self.model = model
  }

  private struct Named {
    let name: String
    let caption: LocalizedText
  }

  private static func match(_ wanted: String, _ things: some Collection<Named>) -> String? {
    if let exact = things.first(where: { $0.name == wanted }) { return exact.name }
    let folded = wanted.lowercased()
    if let same = things.first(where: { $0.name.lowercased() == folded }) { return same.name }
    return things.first { thing in
      thing.caption.english.lowercased() == folded || thing.caption.others.values.contains { $0.lowercased() == folded }
    }?.name
  }

  /// The name of the measure that is meant.
  ///
  /// - Throws: `CubeQueryError` with the nearest name.
  func measure(_ name: QualifiedName) throws(CubeQueryError) -> String {
    let parts =
      name.parts.count == 2 && name.parts[0].plain.lowercased() == "measures" ? name.parts[1...] : name.parts[...]
    let wanted = parts.map(\.plain).joined(separator: ".")
    let captions = cube.measures.map { Named(name: $0.key, caption: $0.value.caption) }
    guard let found = Self.match(wanted, captions) else {
      throw CubeQueryError(
        .unknownName, at: name.place,
        "measure '\(wanted)' is not defined in cube '\(cube.name)'."
          + NearestName.question(for: wanted, among: cube.measures.keys))
    }
    if let obstacle = cube.obstacle(toMeasure: found) {
      throw CubeQueryError(
        .misplaced, at: name.place,
        "measure '\(obstacle)' is of another star or put together along time; ask for it in MDX")
    }
    return found
  }

  private func isMeasure(_ name: String) -> Bool {
    Self.match(name, cube.measures.map { Named(name: $0.key, caption: $0.value.caption) }) != nil
  }

  /// The cube's dimension that the first part names.
  ///
  /// - Throws: `CubeQueryError` with the nearest name.
  func dimension(_ part: QualifiedName.Part) throws(CubeQueryError) -> BoundDimension {
    let captions = cube.dimensions.map { Named(name: $0.key, caption: $0.value.caption) }
    guard let name = Self.match(part.plain, captions), var use = cube.dimensions[name],
      let role = model.role(of: use, in: cube.star), let played = model.stars[cube.star]?.roles[role],
      let definition = model.dimensions[played.dimension]
    else {
      throw CubeQueryError(
        .unknownName, at: part.place,
        "cube '\(cube.name)' has no dimension '\(part.plain)'."
          + (isMeasure(part.plain)
            ? " It is a measure; conditions and axes name levels and members of dimensions."
            : NearestName.question(for: part.plain, among: cube.dimensions.keys)))
    }
    use.link = .role(role)
    return BoundDimension(name: name, use: use, definition: definition)
  }

  /// The position of the hierarchy that is meant; nil when the dimension has none of that name.
  func hierarchy(_ part: QualifiedName.Part, of dimension: BoundDimension) -> Int? {
    guard case .name(let name) = part.content else { return nil }
    let hierarchies = dimension.definition.hierarchies
    let found = Self.match(name, hierarchies.map { Named(name: $0.name, caption: $0.caption) })
    return found.flatMap { found in hierarchies.firstIndex { $0.name == found } }
  }

  /// The level that is meant, in the hierarchies at these positions; nil when none has one of that name.
  func level(_ part: QualifiedName.Part, of dimension: BoundDimension, in hierarchies: Range<Int>) -> CubeLevel? {
    guard case .name(let name) = part.content else { return nil }
    for hierarchy in hierarchies {
      let levels = dimension.definition.hierarchies[hierarchy].levels
      if let found = Self.match(name, levels.map { Named(name: $0.name, caption: $0.caption) }),
        let depth = levels.firstIndex(where: { $0.name == found })
      {
        return dimension.level(hierarchy: hierarchy, depth: depth)
      }
    }
    return nil
  }
}
