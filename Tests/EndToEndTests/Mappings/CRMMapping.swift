import Foundation
import TestSupport

/// The definitions that are shipped for a CRM, and the program over an empty state folder that loads by them.
struct CRMMapping {
  let definitions: String
  let plumb: PlumbProcess

  /// - Parameters:
  ///   - name: the folder below `Mappings`.
  ///   - environment: where the CRM is.
  init(_ name: String, environment: [String: String]) throws {
    definitions = PackageRoot.url.appending(path: "Mappings").appending(path: name).path
    plumb = PlumbProcess(stateFolder: try ScratchFolder(named: name).path + "/state", environment: environment)
  }

  /// A copy of the definitions that are shipped, with one line more in the source of their own name.
  init(copying name: String, adding line: String, environment: [String: String]) throws {
    let folder = URL(filePath: try ScratchFolder(named: name).path).appending(path: name)
    try FileManager.default.copyItem(
      at: PackageRoot.url.appending(path: "Mappings").appending(path: name), to: folder)
    let file = folder.appending(path: "Cubes/sources/\(name).yaml")
    let source = try String(contentsOf: file, encoding: .utf8)
    try source.replacing("\ntables:\n", with: "\n\(line)\ntables:\n").write(to: file, atomically: true, encoding: .utf8)
    definitions = folder.path
    plumb = PlumbProcess(stateFolder: try ScratchFolder(named: name).path + "/state", environment: environment)
  }

  /// The same warehouse, reading from another export.
  init(_ mapping: CRMMapping, readingFrom folder: String) {
    definitions = mapping.definitions
    var plumb = mapping.plumb
    plumb.environment["PLUMB_SALESFORCE_FOLDER"] = folder
    self.plumb = plumb
  }

  /// Loads, and gives what the program said.
  func load() async throws -> PlumbProcess.Outcome {
    try await plumb.run("etl", "run", "--definitions", definitions)
  }

  /// Asks a cube, and reads the answer.
  func ask(_ cube: String, _ measures: String, _ arguments: String...) async throws -> QueryAnswer {
    let question = ["query", "--definitions", definitions, "--format", "json", "--cube", cube, "--measures", measures]
    return try QueryAnswer(try await plumb.run(question + arguments))
  }

  /// How many rows were rejected.
  func rejects() async throws -> Int? {
    let outcome = try await plumb.run("etl", "rejects", "--format", "json")
    return (try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [Any])?.count
  }
}
