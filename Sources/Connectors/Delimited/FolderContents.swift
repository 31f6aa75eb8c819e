import Foundation
import Wording

/// The files of a folder and of the ZIP archives in it, or of one archive.
final class FolderContents {
  private let path: String
  private let layout: FolderLayout
  /// The names of the files that stand in the folder themselves.
  private let names: [String]
  private let archives: [ZIPArchive]

  /// Lists a folder, or an archive.
  ///
  /// - Throws: `ConnectorError` when there is neither, an archive cannot be read, or parts of an export are missing.
  init(path: String, layout: FolderLayout) throws(ConnectorError) {
    self.path = path
    self.layout = layout
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ConnectorError(.missing, at: path, "there is no such folder")
    }
    guard isFolder.boolValue else {
      guard Self.isArchive(path) else {
        throw ConnectorError(.missing, at: path, "this is neither a folder nor a ZIP archive")
      }
      names = []
      archives = [try ZIPArchive(path: path)]
      return
    }
    let present: [String]
    do {
      present = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw ConnectorError(.unreadable, at: path, "the folder cannot be listed; may this user read it?")
    }
    names = present.filter { !Self.isArchive($0) }
    let packed = present.filter(Self.isArchive)
    let chosen =
      switch layout {
      case .files: packed
      case .salesforceExport: try SalesforceParts(names: packed, folder: path).inOrder
      }
    var opened: [ZIPArchive] = []
    for name in chosen { opened.append(try ZIPArchive(path: path + "/" + name)) }
    archives = opened
  }

  /// Where a table's file is; more than one place only where a layout says that parts follow each other.
  ///
  /// - Throws: `ConnectorError` naming the table and the nearest name, or the archives that both hold the file.
  func places(of table: RequestedTable) throws(ConnectorError) -> [FilePlace] {
    let name = layout.fileName(of: table)
    for candidate in [name, name + ".gz"] where names.contains(candidate) { return [.file(path + "/" + candidate)] }
    let found = archives.compactMap { archive in archive.entry(named: name).map { FilePlace.entry($0, in: archive) } }
    guard let first = found.first else {
      let known = names + archives.flatMap { $0.entries.map(\.fileName) }
      throw ConnectorError(
        .missing, at: path + "/" + name,
        "there is no such file for table '\(table.name)'." + NearestName.question(for: name, among: known))
    }
    guard found.count == 1 || layout == .salesforceExport else {
      throw ConnectorError(
        .usage, at: path + "/" + name,
        "the file stands in more than one archive (\(first.name) and \(found[1].name)); which one is meant?")
    }
    return found
  }

  private static func isArchive(_ name: String) -> Bool {
    name.lowercased().hasSuffix(".zip")
  }
}
