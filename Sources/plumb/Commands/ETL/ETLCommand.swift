import ArgumentParser
import CubeModel
import ETL
import Foundation

/// Loading the warehouse, and what is known of its loads.
struct ETLCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "etl", abstract: "Load the warehouse, and see what its loads did.",
    subcommands: [
      ETLPlanCommand.self, ETLRunCommand.self, ETLStatusCommand.self, ETLRejectsCommand.self, ETLBackfillCommand.self,
      ETLLineageCommand.self, ETLMatchesCommand.self,
    ])

  /// The sources of the definitions in a folder.
  static func sources(of definitions: DefinitionOptions, into warehouse: Warehouse) -> SourceConnections {
    SourceConnections(
      warehouse: warehouse, definitionsFolder: URL(fileURLWithPath: definitions.folder, isDirectory: true).path)
  }
}
