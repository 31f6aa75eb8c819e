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
    let command = try command(environment: [:])
    do {
      let result = try await Subprocess.run(
        .path(FilePath(command.program)), arguments: Arguments(command.arguments),
        environment: .custom(command.environment), workingDirectory: "/", platformOptions: Self.options,
        output: .string(limit: 1 << 20), error: .combinedWithOutput)
      return Outcome(succeeded: result.terminationStatus.isSuccess, output: result.standardOutput)
    } catch {
      throw PostgresError(.privateServer, "\(program) cannot be run: \(error)")
    }
  }

  /// Runs it such that a server that it leaves behind works in `data` and writes to `log`.
  ///
  /// Both go past the arguments: `pg_ctl` puts those into a shell's command line without quoting them.
  ///
  /// - Returns: whether it succeeded.
  /// - Throws: ``PostgresError`` when it cannot be started.
  func start(data: String, log: String) async throws -> Bool {
    let command = try command(environment: ["PGDATA": data])
    do {
      let log = try FileDescriptor.open(
        FilePath(log), .writeOnly, options: [.create, .append], permissions: .ownerReadWrite)
      let result = try await Subprocess.run(
        .path(FilePath(command.program)), arguments: Arguments(command.arguments),
        environment: .custom(command.environment), workingDirectory: "/", platformOptions: Self.options,
        output: .fileDescriptor(log, closeAfterSpawningProcess: true), error: .discarded)
      return result.terminationStatus.isSuccess
    } catch {
      throw PostgresError(.privateServer, "\(program) cannot be run: \(error)")
    }
  }

  /// What to run for the program to run as its user.
  ///
  /// The user is changed by a program of the system and not between fork and exec: there the C library waits for threads
  /// that exist in the parent only, now and then for ever.
  private func command(
    environment additions: [String: String]
  ) throws(PostgresError) -> (program: String, arguments: [String], environment: [Environment.Key: String]) {
    let variables = [
      "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C", "TZ": "UTC", "HOME": "/",
    ].merging(additions) { $1 }
    let environment = Dictionary(uniqueKeysWithValues: variables.map { (Environment.Key(stringLiteral: $0), $1) })
    guard let user, user.isOther else { return (program, arguments, environment) }
    let change = try user.change
    // Some of these programs clear the environment.
    let inside = ["/usr/bin/env"] + variables.map { "\($0)=\($1)" } + [program] + arguments
    return (change.program, change.arguments + inside, environment)
  }

  private static var options: PlatformOptions {
    var options = PlatformOptions()
    // A signal to the group of the caller (Ctrl-C) must not reach a server that is being started.
    options.createSession = true
    return options
  }
}
