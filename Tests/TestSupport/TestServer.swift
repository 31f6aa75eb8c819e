public import Postgres

/// The throwaway PostgreSQL server of a test process: made on first need, gone when the process is, however it ends.
public actor TestServer {
  /// The one of this process.
  public static let shared = TestServer()

  private var starting: Task<PrivateServer, any Error>?
  private var free = 8
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// The server, running.
  ///
  /// - Throws: ``PostgresError`` when it does not start.
  public func server() async throws -> PrivateServer {
    if let starting { return try await starting.value }
    let task = Task {
      let folder = try ScratchFolder(named: "server")
      let server = PrivateServer(stateFolder: folder.path, settings: .throwaway)
      try await server.start()
      return server
    }
    starting = task
    return try await task.value
  }

  /// Waits until one of few places is free: tests all start at once, and connections are limited.
  func enter() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
