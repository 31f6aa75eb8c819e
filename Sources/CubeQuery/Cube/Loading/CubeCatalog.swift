public import CubeModel
internal import OrderedCollections
internal import Wording

/// Opens cubes, and keeps them open as long as the warehouse stays in the same state.
public actor CubeCatalog {
  private struct Key: Hashable {
    let cube: String
    let role: String?
    let language: String
  }

  private let model: Model
  private let source: any CellSource
  private var trees: [HierarchyMembers: (tree: MemberTree, stamp: WarehouseStamp)] = [:]
  private var cubes: [Key: OpenedCube] = [:]
  var propertyColumns: [PropertyColumn.Key: PropertyColumn] = [:]

  /// A catalog of a model's cubes over a source of their members.
  public init(model: Model, source: any CellSource) {
    self.model = model
    self.source = source
  }

  /// The cubes that a role knows of, in the order of the definitions; all of them for nil.
  ///
  /// - Throws: `CubeQueryError` when there is no such role.
  public func cubeNames(role: String?) throws(CubeQueryError) -> [String] {
    let view = try role.map { name throws(CubeQueryError) in try RoleView(name, model: model) }
    return model.cubes.keys.filter { view?.sees(cube: $0) ?? true }
  }

  /// Forgets all members, so that the next cube that is opened is as the warehouse is then.
  public func forgetAll() {
    trees = [:]
    cubes = [:]
    propertyColumns = [:]
  }

  /// Opens a cube: one call to the source for the members that are not known yet, none when it is open.
  ///
  /// - Parameters:
  ///   - name: the cube's name, in upper or lower case.
  ///   - role: for whom; nil for one who sees all.
  ///   - language: the code of the captions' language.
  ///   - run: the run on which cells rest that were just fetched: a cube of another state is opened again.
  /// - Throws: `CubeQueryError` for names that there are not and formulas that cannot be read, `CellSourceError`.
  func open(_ name: String, role: String? = nil, language: String = "en", run: Int? = nil) async throws -> OpenedCube {
    let view = try role.map { try RoleView($0, model: model) }
    let definition = try definition(name, view)
    let key = Key(cube: definition.name, role: role, language: language)
    if let cube = cubes[key], run == nil || cube.stamp.run == 0 || cube.stamp.run == run { return cube }
    if let run, isOutdated(by: run) { forgetAll() }
    let assembly = CubeAssembly(model: model, definition: definition, language: language)
    let (trees, stamp) = try await trees(for: assembly.members)
    let bare = assembly.cube(trees: trees, stamp: stamp)
    let whole = bare.with(hierarchies: try DefaultMembers(scope: CubeScope(bare)).hierarchies())
    let seen = view?.cube(whole) ?? whole
    let rolesSeeing = { (measure: String) in view?.roles(seeing: measure, of: whole) ?? .all }
    let cube = try CubeCalculations(cube: seen) { rolesSeeing($0) }.complete().with(kpisOf: model, rolesSeeing)
    cubes[key] = cube
    return cube
  }

  /// The name of the cube that a question calls by its name or a caption.
  ///
  /// - Throws: `CubeQueryError` with the nearest name.
  func cubeName(_ written: String, role: String?) throws(CubeQueryError) -> String {
    let known = try cubeNames(role: role)
    if let name = known.first(where: { $0 == written }) ?? known.first(where: { $0.isSpelled(written) }) { return name }
    let called = known.first { name in
      guard let caption = model.cubes[name]?.caption else { return false }
      return ([caption.english] + caption.others.values).contains { $0.isSpelled(written) }
    }
    guard let called else {
      throw CubeQueryError(
        .unknownName, at: QuestionPlace(option: "--cube", line: 1, column: 1),
        "there is no cube '\(written)'." + NearestName.question(for: written, among: known))
    }
    return called
  }

  private func definition(_ name: String, _ view: RoleView?) throws(CubeQueryError) -> CubeDefinition {
    let seen = model.cubes.values.filter { view?.sees(cube: $0.name) ?? true }
    if let cube = seen.first(where: { $0.name == name }) ?? seen.first(where: { $0.name.isSpelled(name) }) {
      return cube
    }
    throw CubeQueryError(
      .unknownName, at: nil, "there is no cube '\(name)'." + NearestName.question(for: name, among: seen.map(\.name)))
  }

  private func trees(
    for members: [HierarchyMembers]
  ) async throws -> (trees: [HierarchyMembers: MemberTree], stamp: WarehouseStamp) {
    let missing = OrderedSet(members.filter { trees[$0] == nil })
    if !missing.isEmpty {
      let requests = missing.map(\.requests)
      var tables = try await source.members(for: requests.flatMap(\.self))[...]
      if let run = tables.map(\.stamp.run).max(), isOutdated(by: run) { forgetAll() }
      for (members, requests) in zip(missing, requests) {
        guard let stamp = tables.first?.stamp else { break }
        trees[members] = (members.tree(of: Array(tables.prefix(requests.count))), stamp)
        tables = tables.dropFirst(requests.count)
      }
      if members.contains(where: { trees[$0] == nil }) { return try await trees(for: members) }
    }
    let stamp = members.compactMap { self.trees[$0]?.stamp }.max { $0.run < $1.run }
    return (
      trees.mapValues(\.tree), stamp ?? WarehouseStamp(run: 0, asOf: nil, definitionsHash: nil)
    )
  }

  /// Whether members are known as they were at another run; tables that were there before have none, their run is 0.
  private func isOutdated(by run: Int) -> Bool {
    run != 0 && trees.values.contains { $0.stamp.run != 0 && $0.stamp.run != run }
  }

  /// Asks the source for members.
  func ask(_ requests: [MemberRequest]) async throws -> [MemberTable] { try await source.members(for: requests) }
}
