import Foundation

/// The folder that a catalogue is written into.
struct CatalogueFolder {
  let url: URL

  /// By what a file of an earlier build is known from files of others.
  private static let mark = "<body class=\"catalogue\">"

  /// Writes the files, and removes those of an earlier build that are no longer among them.
  func replace(by files: [(name: String, text: String)]) throws(CatalogueError) {
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw CatalogueError(kind: .unwritable(file: url.lastPathComponent), underlying: error.localizedDescription)
    }
    for (name, text) in files {
      do {
        try Data(text.utf8).write(to: url.appending(path: name), options: .atomic)
      } catch {
        throw CatalogueError(kind: .unwritable(file: name), underlying: error.localizedDescription)
      }
    }
    for old in try formerFiles() where !files.contains(where: { $0.name == old }) {
      do {
        try FileManager.default.removeItem(at: url.appending(path: old))
      } catch {
        throw CatalogueError(kind: .unwritable(file: old), underlying: error.localizedDescription)
      }
    }
  }

  /// The files that a catalogue wrote, by name.
  private func formerFiles() throws(CatalogueError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: url.path).filter { name in
        guard name.hasSuffix(".html"), let text = try? String(contentsOf: url.appending(path: name), encoding: .utf8)
        else { return false }
        return text.contains(Self.mark)
      }
    } catch {
      throw CatalogueError(kind: .unwritable(file: url.lastPathComponent), underlying: error.localizedDescription)
    }
  }
}
