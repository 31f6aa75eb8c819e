public import Foundation
import OrderedCollections
import Wording

extension Model {
  /// Reads the definitions as a whole.
  ///
  /// - Parameters:
  ///   - cubes: The folder with `calendar.yaml`, `sources/`, `dimensions/` and so on; usually `Cubes`.
  ///   - dashboards: The folder with the pages, usually `Dashboards`; nil for a model without pages.
  /// - Throws: All mistakes, with file, line and column.
  public init(readingFrom cubes: URL, dashboards: URL?) throws(DefinitionError) {
    let log = MistakeLog()
    let cubesFolder = DefinitionFolder(url: cubes)
    let cubeFiles = cubesFolder.files(log)
    let pageFiles = dashboards.map { DefinitionFolder(url: $0).files(log) } ?? []
    let roots =
      cubeFiles.map { (kind: DefinitionKind(ofCubeFile: $0.path, log), node: $0.root(log)) }
      + pageFiles.map { (kind: DefinitionKind(ofPageFile: $0.path, log), node: $0.root(log)) }
    let hasDays = roots.contains { $0.kind == .dimension && $0.node?["origin"].exists == true }
    if hasDays, !roots.contains(where: { $0.kind == .calendar }) {
      log.record(
        DefinitionPlace(file: "\(cubesFolder.name)/calendar.yaml"),
        "the calendar's file is missing, but a dimension is one of its days.")
    }
    if cubeFiles.isEmpty, log.mistakes.isEmpty {
      log.record(DefinitionPlace(file: cubesFolder.name), "the folder holds no definitions.")
    }
    try self.init(
      reading: roots, log, hash: DefinitionHash.sha256(of: cubeFiles + pageFiles))
  }

  /// Reads the definitions from their trees, with the mistakes that came up on the way to these.
  init(reading roots: [(kind: DefinitionKind?, node: DefinitionNode?)], _ log: MistakeLog, hash: String)
    throws(DefinitionError)
  {
    var reader = DefinitionReader(log: log)
    reader.read(roots)
    ReferenceCheck(set: reader.set, log: log).checkAll()
    guard log.mistakes.isEmpty else { throw DefinitionError(log.mistakes) }
    self.init(
      calendar: reader.set.calendar?.definition, sources: reader.set.sources.definitions(),
      dimensions: reader.set.dimensions.definitions(), stars: reader.set.stars.definitions(),
      cubes: reader.set.cubes.definitions(), roles: reader.set.roles.definitions(), kpis: reader.set.kpis.definitions(),
      initiatives: reader.set.initiatives.definitions(), pages: reader.set.pages.definitions(), hash: hash,
      expressions: reader.set.expressions)
  }
}

extension DefinitionKind {
  /// The kind that a path such as `Cubes/sources/crm.yaml` asks for, or a recorded mistake.
  fileprivate init?(ofCubeFile path: String, _ log: MistakeLog) {
    let parts = path.split(separator: "/").dropFirst().map(String.init)
    if parts == ["calendar.yaml"] {
      self = .calendar
      return
    }
    let folders = Self.allCases.compactMap(\.folder)
    let start = DefinitionPlace(file: path, line: 1, column: 1)
    guard parts.count > 1, let folder = parts.first else {
      let expected = folders.joined(separator: ", ")
      log.record(start, "only calendar.yaml stands here; other files stand in one of the folders \(expected).")
      return nil
    }
    guard let kind = Self.allCases.first(where: { $0.folder == folder }) else {
      log.record(
        start,
        "'\(folder)' is no folder for definitions; expected one of \(folders.joined(separator: ", "))."
          + NearestName.question(for: folder, among: folders))
      return nil
    }
    self = kind
  }

  /// The kind of a file in the dashboards' folder: a page, or a recorded mistake.
  fileprivate init?(ofPageFile path: String, _ log: MistakeLog) {
    guard path.split(separator: "/").count == 2 else {
      log.record(DefinitionPlace(file: path, line: 1, column: 1), "pages stand in the dashboards' folder itself.")
      return nil
    }
    self = .page
  }
}
