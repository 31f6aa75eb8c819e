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
  ///
  /// - Throws: `Failure` when there is no folder with definitions, `DefinitionError` with their mistakes.
  func model() throws -> Model {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: cubes.path, isDirectory: &isFolder), isFolder.boolValue else {
      throw Failure.input(
        "There is no folder \(cubes.path) with definitions. Go to the folder that holds Cubes/, or name it with --definitions."
      )
    }
    return try Model(readingFrom: cubes, dashboards: dashboards)
  }
}
