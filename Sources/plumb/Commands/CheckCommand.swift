import ArgumentParser
import CubeModel
import ETL
import Foundation
import OrderedCollections

/// The definitions, read as a whole.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read the definitions and report every mistake with its place.",
    discussion: """
      Leaves with status 1 when there are mistakes. Nothing but the definition files is read, unless --sql is given: then \
      the warehouse's database looks at the SQL and at the names of tables that exist already.
      """)

  @OptionGroup var definitions: DefinitionOptions

  @Option(
    help: ArgumentHelp("Also write JSON Schemas for editors into this folder.", valueName: "dir"))
  var writeSchemas: String?

  @Flag(help: "Also have the warehouse's database look at the SQL; nothing there is touched.")
  var sql = false

  func run() async throws {
    let model: Model
    do {
      model = try definitions.model()
    } catch let error as DefinitionError {
      throw Failure(
        status: .checkFailed, sentence: error.description + "\n" + error.mistakes.count.of("mistake") + ".")
    }
    if let writeSchemas { try writeJSONSchemas(into: writeSchemas) }
    let wasLookedAt = sql ? try await lookAtSQL(of: model) : nil
    print(
      """
      The definitions agree: \(model.sources.count.of("source")), \(model.dimensions.count.of("dimension")), \
      \(model.stars.count.of("star")), \(model.cubes.count.of("cube")), \(model.roles.count.of("role")), \
      \(model.kpis.count.of("KPI")), \(model.initiatives.count.of("initiative")), \(model.pages.count.of("page")).
      Their hash is \(model.hash).
      """)
    switch wasLookedAt {
    case true?: print("The database takes their SQL.")
    case false?: print("The SQL of the definitions was not looked at, for want of rights.")
    case nil: break
    }
  }

  /// Has the database look at the definitions' SQL.
  ///
  /// - Returns: whether it could.
  /// - Throws: `Failure` with the mistakes.
  private func lookAtSQL(of model: Model) async throws -> Bool {
    let plan = try await LoadPlan.make(model: model, warehouse: Warehouse(address: try await Surroundings.warehouse()))
    try plan.refuseMistakes()
    return plan.mistakes != nil
  }

  private func writeJSONSchemas(into folder: String) throws {
    let folder = URL(fileURLWithPath: folder, isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, text) in Model.jsonSchemas() {
        try Data(text.utf8).write(to: folder.appending(path: name), options: .atomic)
      }
    } catch let error as CocoaError {
      throw Failure.input(
        "--write-schemas: nothing can be written into \(folder.path); name a folder that you may write to. "
          + "(\(error.localizedDescription))")
    }
  }
}
