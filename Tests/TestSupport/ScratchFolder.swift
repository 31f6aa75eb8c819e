#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A folder for one test process.
///
/// It is removed, and a private server in it is stopped, when the process ends, even when it is killed: a small process
/// outlives it for that.
public struct ScratchFolder: Sendable {
  /// The folder could not be made, or nothing would remove it.
  public struct Failure: Error, CustomStringConvertible {
    /// What failed.
    public let description: String
  }

  /// The absolute path.
  public let path: String
  /// The end of the pipe that only this process holds.
  private let lifeline: Int32

  /// Makes `plumbline-<name>-XXXXXX` in the system's folder for temporary files, which every user can pass through.
  public init(named name: String) throws {
    guard let template = strdup("\(P_tmpdir)/plumbline-\(name)-XXXXXX") else { throw Failure(description: "no memory") }
    defer { free(template) }
    guard mkdtemp(template) != nil else { throw Failure(description: "no folder can be made in \(P_tmpdir)") }
    path = String(cString: template)
    // A server under another user must pass through it.
    chmod(path, 0o711)
    lifeline = try Self.watch(path)
  }

  /// Does now what the end of the process would do.
  func release() {
    close(lifeline)
  }

  /// Starts the process that waits for this one to end.
  ///
  /// It reads from a pipe whose other end only this process holds: the end of the file is the end of the process.
  private static func watch(_ path: String) throws -> Int32 {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Failure(description: "no pipe can be made") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // `read` returns at the end of the file; SIGQUIT is the immediate stop of a server.
    let script = #"""
      trap '' INT TERM HUP
      read -r line
      find "$1" \( -name postmaster.pid -o -name mariadbd.pid \) -exec head -n 1 {} \; | while read -r pid; do
        kill -QUIT "$pid"
        for i in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.05; done
      done
      rm -rf "$1"
      """#
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
    #else
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    for output: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    // A group of its own: what is sent to the group of the tests does not reach it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    let words = ["sh", "-c", script, "sh", path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, environ) == 0 else {
      throw Failure(description: "/bin/sh cannot be started")
    }
    close(ends[0])
    return ends[1]
  }
}
