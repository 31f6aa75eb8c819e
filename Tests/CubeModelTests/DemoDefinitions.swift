import Foundation

/// The definitions of the repository itself.
enum DemoDefinitions {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let cubes = root.appending(path: "Cubes")
  static let dashboards = root.appending(path: "Dashboards")
}
