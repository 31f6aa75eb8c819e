import SystemPackage

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A lock between processes, held from its making to its end; the system lets go of it when the process dies.
struct FolderLock: ~Copyable {
  private let file: Int32

  /// Waits until nobody else holds the lock.
  ///
  /// - Throws: ``PostgresError`` when the file cannot be made or the lock is still held after `patience`;
  ///   `CancellationError`.
  init(path: String, patience: Duration = .seconds(600)) async throws {
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw PostgresError(.privateServer, "the lock file \(path) cannot be opened: \(Errno(rawValue: errno))")
    }
    let deadline = ContinuousClock.now + patience
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw PostgresError(.privateServer, "the lock file \(path) cannot be locked: \(Errno(rawValue: errno))")
      }
      guard ContinuousClock.now < deadline else {
        throw PostgresError(
          .privateServer, "another program has been starting or stopping the private server for \(patience)",
          hint: "It holds \(path).")
      }
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  deinit { close(file) }
}
