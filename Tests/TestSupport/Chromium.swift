public import Foundation
import Subprocess
import SystemPackage
import Testing

/// The browser, where the machine has one.
public enum Chromium {
  /// Its program; nil when there is none.
  public static let program: URL? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    for name in ["chromium", "chromium-browser", "google-chrome", "chrome"] {
      for folder in folders {
        let file = URL(filePath: folder).appending(path: name)
        if FileManager.default.isExecutableFile(atPath: file.path) { return file }
      }
    }
    return nil
  }()

  /// What the browser says and shows.
  public struct Visit: Sendable {
    /// The document after its scripts have run.
    public let document: String
    /// What it wrote to the console.
    public let console: [String]
  }

  /// Opens a file and waits until it is quiet.
  public static func visit(_ file: URL, in folder: URL) async throws -> Visit {
    let program = try #require(program)
    // Files rather than pipes: helpers of the browser may outlive it with a pipe in their hands.
    let (output, errors) = (folder.appending(path: "out"), folder.appending(path: "err"))
    func descriptor(_ file: URL) throws -> FileDescriptor {
      try .open(FilePath(file.path), .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    }
    let outcome = try await Subprocess.run(
      .path(FilePath(program.path)),
      arguments: [
        "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files", "--enable-logging=stderr",
        "--virtual-time-budget=4000", "--user-data-dir=\(folder.appending(path: "browser").path)", "--dump-dom",
        file.absoluteString,
      ], output: .fileDescriptor(try descriptor(output), closeAfterSpawningProcess: true),
      error: .fileDescriptor(try descriptor(errors), closeAfterSpawningProcess: true))
    #expect(outcome.terminationStatus == .exited(0))
    let log = try String(contentsOf: errors, encoding: .utf8)
    return Visit(
      document: try String(contentsOf: output, encoding: .utf8),
      console: log.split(separator: "\n").filter { $0.contains("CONSOLE") }.map(String.init))
  }
}
