import Foundation
import MondrianImport

/// The folder into which definitions are imported.
struct ImportFolder {
  let path: String

  private var folder: URL { URL(fileURLWithPath: path, isDirectory: true) }

  /// Writes files; of what is there already only imported files are touched, and only when they are to be replaced.
  func write(_ files: [ImportedFile], replacing: Bool) throws {
    let present = definitionFiles()
    if let first = present.first, !replacing {
      throw Failure.input(
        "--into: \(path) has definitions already, such as \(first). Name another folder, or add --replace.")
    }
    do {
      for name in present where isImported(name) {
        try FileManager.default.removeItem(at: folder.appending(path: name))
      }
      for file in files {
        let url = folder.appending(path: file.path)
        if !isImported(file.path), FileManager.default.fileExists(atPath: url.path) {
          throw Failure.input("--into: \(url.path) was not imported, and is left as it is. Name another folder.")
        }
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: url, options: .atomic)
      }
    } catch let error as CocoaError {
      throw Failure.input("--into: nothing can be written into \(path). (\(error.localizedDescription))")
    }
  }

  /// The YAML files under `Cubes`, by their paths within the folder.
  private func definitionFiles() -> [String] {
    let cubes = folder.appending(path: "Cubes")
    let paths = FileManager.default.enumerator(atPath: cubes.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".yaml") }.map { "Cubes/\($0)" }.sorted()
  }

  /// Whether an import made the file, as its first line says.
  private func isImported(_ name: String) -> Bool {
    guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return false }
    return data.starts(with: Data(ImportedDefinitions.firstWords.utf8))
  }
}
