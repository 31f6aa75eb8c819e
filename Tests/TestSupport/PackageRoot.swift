public import Foundation

/// The folder of this package, known from where this file was compiled.
public enum PackageRoot {
  /// The folder that holds Package.swift.
  public static var url: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }
}
