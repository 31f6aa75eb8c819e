import CubeModel
import CubeQuery
import Wording

/// What `\d` tells.
struct ShellDescription: Sendable {
  let catalog: CubeCatalog
  private let captions: [String: String]
  private let cube: String?
  private let role: String?
  private let language: String

  init(catalog: CubeCatalog, model: Model, settings: ShellSettings) {
    self.catalog = catalog
    captions = model.cubes.reduce(into: [:]) { $0[$1.key] = $1.value.caption.text(in: settings.language) }
    cube = settings.cube
    role = settings.role
    language = settings.language
  }

  /// The cubes that the role knows of.
  func cubes() async throws -> String {
    var listing = Listing([.init("cube"), .init("caption")])
    for name in try await catalog.cubeNames(role: role) {
      listing.append([.text("[\(name.replacing("]", with: "]]"))]"), .text(captions[name] ?? name)])
    }
    return try listing.text(as: .table)
  }

  /// A cube, a function or what a name means in a cube; in brackets names go first.
  ///
  /// - Returns: the text, and the cube that it is about.
  func text(of name: String) async throws -> (text: String, cube: String?) {
    let isQuoted = name.hasPrefix("[")
    if !isQuoted, let found = try await cubeOrFunction(name) { return found }
    let cubes = try await catalog.cubeNames(role: role)
    for cube in ([cube].compactMap(\.self) + cubes) {
      if let found = try await catalog.description(of: name, inCube: cube, role: role, language: language) {
        return (try CubeListing.text(found), cube)
      }
    }
    if isQuoted, let found = try await cubeOrFunction(String(name.dropFirst().prefix { $0 != "]" })) { return found }
    throw Failure.input(
      "There is no cube, function or name '\(name)'."
        + NearestName.question(for: name, among: cubes + MDXFunctionReference.all.map(\.name)))
  }

  private func cubeOrFunction(_ name: String) async throws -> (text: String, cube: String?)? {
    let wanted = name.lowercased()
    if let cube = try await catalog.cubeNames(role: role).first(where: { $0.lowercased() == wanted }) {
      let description = try await catalog.description(ofCube: cube, role: role, language: language)
      return (try CubeListing.text(description), cube)
    }
    let functions = MDXFunctionReference.named(name)
    return functions.isEmpty ? nil : (functions.map { CubeListing.text($0) }.joined(separator: "\n"), nil)
  }
}
