public import Foundation

/// Data that lies beside the package and is not part of it.
public enum SharedData {
  /// The folder `../shared` beside the package root; nil where it is absent, so that tests on it are skipped by name.
  public static var folder: URL? {
    let folder = PackageRoot.url.deletingLastPathComponent().appending(path: "shared")
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) && isFolder.boolValue
      ? folder : nil
  }
}
