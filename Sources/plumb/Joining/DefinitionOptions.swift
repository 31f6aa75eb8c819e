import ArgumentParser
import CubeModel
import Foundation

/// Which definitions a command works with; every command has it.
struct DefinitionOptions: ParsableArguments {
  @Option(
    name: .customLong("definitions"),
    help: ArgumentHelp("The folder that holds Cubes/ and Dashboards/.", valueName: "dir"))
  var folder = "."

  /// The folder with the definitions of the warehouse.
  var cubes: URL {
    URL(fileURLWithPath: folder, isDirectory: true).appending(path: "Cubes", directoryHint: .isDirectory)
  }

  /// The folder with the pages; nil when there is none, as where only the warehouse is defined.
  var dashboards: URL? {
    let url = URL(fileURLWithPath: folder, isDirectory: true).appending(path: "Dashboards", directoryHint: .isDirectory)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }

  /// Reads the definitions as a whole.
  func model() throws -> Model {
    try Model(readingFrom: cubes, dashboards: dashboards)
  }
}
