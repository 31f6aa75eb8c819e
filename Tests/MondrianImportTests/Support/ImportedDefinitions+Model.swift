import CubeModel
import Foundation

@testable import MondrianImport

extension ImportedDefinitions {
  /// Reads the definitions back, as every command does.
  ///
  /// - Throws: `DefinitionError` with what is wrong with them.
  @discardableResult
  func model() throws -> Model {
    let folder = FileManager.default.temporaryDirectory.appending(path: "plumbline-import-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files {
      let url = folder.appending(path: file.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
    return try Model(readingFrom: folder.appending(path: "Cubes"), dashboards: nil)
  }
}
