import Foundation
import TestSupport

/// A folder of files that nobody made for this project, and the definitions under `FileSets` by which `plumb` loads it.
struct FileSet {
  /// The sales of a hardware reseller.
  static let maven = FileSet(name: "maven-crm", variable: "PLUMB_MAVEN_FOLDER")
  /// The event log of a service desk.
  static let incidents = FileSet(name: "uci-incidents", variable: "PLUMB_INCIDENTS_FOLDER")

  /// What the set's folders are called.
  let name: String
  /// The environment variable that the definitions read the files' folder from.
  let variable: String

  /// The files; nil where they are absent.
  var files: URL? {
    let folder = SharedData.folder?.appending(path: "datasets").appending(path: name)
    return folder.flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
  }

  /// The folder that `--definitions` names.
  var definitions: String {
    PackageRoot.url.appending(path: "Tests/EndToEndTests/FileSets").appending(path: name).path
  }

  /// The program over an empty state folder, with the variable set to a folder of files.
  func plumb(reading folder: URL) throws -> PlumbProcess {
    PlumbProcess(
      stateFolder: try ScratchFolder(named: name).path + "/state", environment: [variable: folder.path])
  }

  /// Loads the files.
  func load(with plumb: PlumbProcess) async throws -> PlumbProcess.Outcome {
    try await plumb.run("etl", "run", "--definitions", definitions)
  }

  /// Asks the set's cube, and reads the answer.
  func ask(_ arguments: String..., with plumb: PlumbProcess) async throws -> QueryAnswer {
    let outcome = try await plumb.run(["query", "--definitions", definitions, "--format", "json"] + arguments)
    return try QueryAnswer(outcome)
  }
}
