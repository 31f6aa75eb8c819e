import ArgumentParser
import CubeModel
import Foundation
import OrderedCollections

/// The definitions, read as a whole.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read the definitions and report every mistake with its place.",
    discussion: "Leaves with status 1 when there are mistakes. Nothing but the definition files is touched.")

  @OptionGroup var definitions: DefinitionOptions

  @Option(
    help: ArgumentHelp("Also write JSON Schemas for editors into this folder.", valueName: "dir"))
  var writeSchemas: String?

  func run() throws {
    let model: Model
    do {
      model = try definitions.model()
    } catch let error as DefinitionError {
      let count = error.mistakes.count
      throw Failure(
        status: .checkFailed,
        sentence: error.description + "\n" + (count == 1 ? "1 mistake." : "\(count) mistakes."))
    }
    if let writeSchemas { try writeJSONSchemas(into: writeSchemas) }
    print(
      """
      The definitions agree: \(model.sources.count) sources, \(model.dimensions.count) dimensions, \
      \(model.stars.count) stars, \(model.cubes.count) cubes, \(model.kpis.count) KPIs, \
      \(model.initiatives.count) initiatives, \(model.pages.count) pages.
      Their hash is \(model.hash).
      """)
  }

  private func writeJSONSchemas(into folder: String) throws {
    let folder = URL(fileURLWithPath: folder, isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in Model.jsonSchemas() {
      try Data(text.utf8).write(to: folder.appending(path: name), options: .atomic)
    }
  }
}
