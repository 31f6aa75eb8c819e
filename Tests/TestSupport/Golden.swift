import Foundation
public import Testing

/// Compares texts with files that people have looked at.
public enum Golden {
  /// Records an issue unless `text` is what the file `Golden/<name>` beside the test's target folder holds.
  ///
  /// With `RECORD_GOLDEN=1` in the environment the file is written, and the test fails all the same, so that a recording
  /// is never taken for a pass.
  ///
  /// - Parameters:
  ///   - text: what was made.
  ///   - name: the file's name, with its extension.
  ///   - file: the test's own file; decides the target folder.
  ///   - location: where a difference is reported.
  public static func check(
    _ text: String, _ name: String, file: String = #filePath, location: SourceLocation = #_sourceLocation
  ) {
    let golden = folder(of: file).appending(path: name).standardizedFileURL
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      do {
        try FileManager.default.createDirectory(
          at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: golden)
        Issue.record(
          "recorded \(golden.path); look at it and run again without RECORD_GOLDEN", sourceLocation: location)
      } catch {
        Issue.record("\(golden.path) cannot be recorded: \(error)", sourceLocation: location)
      }
      return
    }
    guard let data = try? Data(contentsOf: golden) else {
      Issue.record(
        "there is no \(golden.path); record it with RECORD_GOLDEN=1. The text is:\n\(text)", sourceLocation: location)
      return
    }
    let expected = String(decoding: data, as: UTF8.self)
    if text != expected {
      Issue.record(
        "the text differs from \(golden.path) (- expected, + found):\n\(LineDifference(from: expected, to: text))",
        sourceLocation: location)
    }
  }

  /// `Tests/<Target>Tests/Golden` for a file anywhere below `Tests/<Target>Tests`.
  private static func folder(of file: String) -> URL {
    var folder = URL(filePath: file).deletingLastPathComponent()
    while folder.deletingLastPathComponent().lastPathComponent != "Tests", folder.pathComponents.count > 2 {
      folder.deleteLastPathComponent()
    }
    return folder.appending(path: "Golden")
  }
}
