import Foundation

/// The definition files of a folder, found by walking it in the order of their paths.
struct DefinitionFolder {
  let url: URL

  /// The name by which mistakes call the folder.
  var name: String { url.standardizedFileURL.lastPathComponent }

  /// Reads the YAML files below the folder; hidden files and files of other kinds are none of its business.
  func files(_ log: MistakeLog) -> [DefinitionFile] {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isDirectory),
      isDirectory.boolValue
    else {
      log.record(DefinitionPlace(file: name), "the folder with the definitions is missing.")
      return []
    }
    let paths: [String]
    do {
      paths = try FileManager.default.subpathsOfDirectory(atPath: url.path(percentEncoded: false))
    } catch {
      log.record(DefinitionPlace(file: name), "the folder cannot be read: \(error.localizedDescription)")
      return []
    }
    return paths.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }.sorted()
      .compactMap { read($0, log) }
  }

  private func read(_ path: String, _ log: MistakeLog) -> DefinitionFile? {
    let place = DefinitionPlace(file: "\(name)/\(path)")
    if path.hasSuffix(".yml") {
      log.record(place, "definition files end in .yaml; rename this one.")
      return nil
    }
    guard path.hasSuffix(".yaml") else { return nil }
    do {
      let bytes = try Data(contentsOf: url.appending(path: path))
      return DefinitionFile(path: place.file, bytes: bytes)
    } catch {
      log.record(place, "the file cannot be read: \(error.localizedDescription)")
      return nil
    }
  }
}
