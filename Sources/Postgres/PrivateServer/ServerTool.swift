import Subprocess
import SystemPackage

/// One run of a program of the server, in English, away from the working folder and the caller's settings.
struct ServerTool {
  /// What came of a run.
  struct Outcome: Sendable {
    let succeeded: Bool
    /// Standard output and error together.
    let output: String
  }

  private let program: String
  private let arguments: [String]
  private let user: ServerUser?

  /// - Parameters:
  ///   - program: its absolute path.
  ///   - arguments: its arguments.
  ///   - user: whom to run it as, where that is somebody else than this program.
  init(_ program: String, _ arguments: [String], as user: ServerUser? = nil) {
    self.program = program
    self.arguments = arguments
    self.user = user
  }

  /// Runs it to its end.
  ///
  /// - Throws: ``PostgresError`` when it cannot be started.
  func run() async throws -> Outcome {
    var options = PlatformOptions()
    if let user, user.isOther {
      options.userID = user.userID
      options.groupID = user.groupID
      options.supplementaryGroups = [user.groupID]
    }
    // A signal to the group of the caller (Ctrl-C) must not reach a server that is being started.
    options.createSession = true
    do {
      let result = try await Subprocess.run(
        .path(FilePath(program)), arguments: Arguments(arguments),
        environment: .custom([
          "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC", "HOME": "/",
        ]),
        workingDirectory: "/", platformOptions: options, output: .string(limit: 1 << 20), error: .combinedWithOutput)
      return Outcome(succeeded: result.terminationStatus.isSuccess, output: result.standardOutput)
    } catch {
      throw PostgresError(.privateServer, "\(program) cannot be run: \(error)")
    }
  }
}
