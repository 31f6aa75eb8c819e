#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

extension PrivateServer {
  /// Stops the server; sessions are ended, their transactions rolled back.
  ///
  /// Nothing happens when it does not run.
  ///
  /// - Throws: ``PostgresError`` of kind `privateServer`; `CancellationError`.
  public func stop() async throws {
    guard layout.hasCluster else { return }
    let lock = try await FolderLock(path: layout.lock)
    guard layout.runningProcess != nil else { return }
    let user = try ServerUser.serving(data: layout.data)
    let installation = try await PostgresInstallation.find(version: try layout.clusterVersion())
    let outcome = try await ServerTool(
      installation.program("pg_ctl"),
      ["stop", "--silent", "--wait", "--timeout=300", "--mode=fast", "--pgdata=\(layout.data)"], as: user
    ).run()
    guard outcome.succeeded || layout.runningProcess == nil else {
      throw failure("the private PostgreSQL server in \(layout.data) does not stop")
    }
    // Nothing is left outside the state folder.
    if !layout.isSocketNear { rmdir(layout.socketFolder) }
    _ = consume lock
  }
}
