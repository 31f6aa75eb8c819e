import Foundation
import Subprocess
import SystemPackage
import TestSupport

/// `plumb shell` at a pseudo terminal of its own, which `script` (util-linux) makes: signs go in as keys, and what the
/// terminal shows comes out.
struct ShellProcess {
  /// The program that makes pseudo terminals.
  static let script = "/usr/bin/script"

  /// Whether this machine can make one.
  static var isPossible: Bool { FileManager.default.isExecutableFile(atPath: script) }

  /// What was waited for did not come.
  struct NotShown: Error, CustomStringConvertible {
    let text: String
    let screen: String
    var description: String { "'\(text)' was not shown within a minute, but this was:\n\(screen)" }
  }

  /// Somebody at the keys.
  struct Keys {
    fileprivate let write: (String) async throws -> Void
    fileprivate let screenPath: String

    /// Everything that the terminal has shown so far.
    var screen: String {
      (try? Data(contentsOf: URL(filePath: screenPath))).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Types, then waits until the terminal shows something that it did not show before; typing nothing waits for what
    /// may be there already.
    func type(_ keys: String, until text: String) async throws {
      let before = keys.isEmpty ? 0 : screen.count
      try await write(keys)
      for _ in 0..<600 {
        if screen.dropFirst(before).contains(text) { return }
        try await Task.sleep(for: .milliseconds(100))
      }
      throw NotShown(text: text, screen: screen)
    }

    /// Types the last line.
    func type(_ keys: String) async throws { try await write(keys) }
  }

  /// The program in its state folder.
  let plumb: PlumbProcess

  /// Lets somebody work at the terminal until the program ends.
  ///
  /// - Returns: the program's status and all that was shown.
  func run(_ work: (Keys) async throws -> Void) async throws -> (status: Int32, screen: String) {
    let screenPath = try ScratchFolder(named: "terminal").path + "/screen"
    let result = try await Subprocess.run(
      .path(FilePath(Self.script)),
      arguments: ["--quiet", "--flush", "--return", "--command", "\(PlumbProcess.program.path) shell", screenPath],
      environment: plumb.variables(with: ["TERM": "xterm"]), workingDirectory: FilePath(PackageRoot.url.path),
      input: .inputWriter, output: .discarded, error: .discarded
    ) { execution in
      let keys = Keys(
        write: { _ = try await execution.standardInputWriter.write($0) }, screenPath: screenPath)
      try await work(keys)
      try await execution.standardInputWriter.finish()
    }
    let screen = Keys(write: { _ in }, screenPath: screenPath).screen
    return (PlumbProcess.code(of: result.terminationStatus), screen)
  }
}
