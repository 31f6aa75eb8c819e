import Foundation
import TestSupport

/// A copy of this package's definitions that a test may spoil.
struct Definitions {
  let folder: URL

  init() throws {
    folder = URL(filePath: try ScratchFolder(named: "definitions").path)
    for name in ["Cubes", "Dashboards"] {
      try FileManager.default.copyItem(at: PackageRoot.url.appending(path: name), to: folder.appending(path: name))
    }
  }

  /// Adds a file.
  func add(_ text: String, as file: String) throws {
    let url = folder.appending(path: file)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Replaces a text that must be there.
  func replace(_ text: String, with other: String, in file: String) throws {
    let url = folder.appending(path: file)
    let before = try String(contentsOf: url, encoding: .utf8)
    guard before.contains(text) else { throw Missing(text: text, file: file) }
    try Data(before.replacing(text, with: other).utf8).write(to: url)
  }

  /// The text that a test wants to replace is not there.
  struct Missing: Error {
    let text: String
    let file: String
  }
}
