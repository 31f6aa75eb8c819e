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
    let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
    if let complaint = isRecording ? record(text, name, file: file) : complaint(about: text, name, file: file) {
      Issue.record(Comment(rawValue: complaint), sourceLocation: location)
    }
  }

  /// Why a text does not pass for what the golden file holds; nil when it does.
  static func complaint(about text: String, _ name: String, file: String = #filePath) -> String? {
    let golden = path(of: name, beside: file)
    guard let data = try? Data(contentsOf: golden) else {
      return "there is no \(golden.path); record it with RECORD_GOLDEN=1. The text is:\n\(text)"
    }
    let expected = String(decoding: data, as: UTF8.self)
    return text == expected
      ? nil
      : "the text differs from \(golden.path) (- expected, + found):\n\(LineDifference(from: expected, to: text))"
  }

  /// Writes the file, and says so: a recording is no pass.
  private static func record(_ text: String, _ name: String, file: String) -> String {
    let golden = path(of: name, beside: file)
    do {
      try FileManager.default.createDirectory(at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: golden)
      return "recorded \(golden.path); look at it and run again without RECORD_GOLDEN"
    } catch {
      return "\(golden.path) cannot be recorded: \(error)"
    }
  }

  private static func path(of name: String, beside file: String) -> URL {
    folder(of: file).appending(path: name).standardizedFileURL
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
